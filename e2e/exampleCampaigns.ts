import type { CampaignSeed } from '../main/simulatedAlta/simulatedCampaign'
import { blackFriday, q1, webinar } from './test'

const launchedAt = Date.parse('2025-01-12')

function campaign(number: number, name: string, seed: Partial<CampaignSeed> = {}): CampaignSeed {
  return { id: `${String(number).padStart(8, '0')}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`, name, launchedAt, ...seed }
}

export const partners = campaign(4, 'Partner referrals')
export const renewals = campaign(5, 'Enterprise renewals — Q4')

/** A team's campaigns on an ordinary day. */
export const ordinaryDay: CampaignSeed[] = [
  { ...q1, launchedAt },
  { ...webinar, launchedAt },
  { ...blackFriday, launchedAt, status: 'paused' },
  partners,
  renewals,
  campaign(6, 'Reactivate churned accounts 2025'),
  campaign(7, 'SaaStr booth visitors', { status: 'paused' }),
  campaign(8, 'Q2 Outbound — Insurtech', { status: 'draft' }),
]

export const strange = campaign(1, 'Quarterly business reviews', { wire: { status: 'warming-up' } })
export const archived = campaign(4, 'Cold list 2024', { status: 'completed', isArchived: true })

/** One campaign of each status, and one of a status that PauseBar does not know. */
export const everyStatus: CampaignSeed[] = [
  q1,
  { ...blackFriday, status: 'paused' },
  strange,
  campaign(2, 'Q2 Outbound — Insurtech', { status: 'draft' }),
  campaign(3, 'Product launch — early access', { status: 'completed' }),
  archived,
]

/** The longest possible name. */
export const long = campaign(1, 'Donaudampfschifffahrtsgesellschaft'.repeat(8).slice(0, 255))
export const hebrew = campaign(2, 'קמפיין הסתיו — לקוחות חוזרים (Q4) לכל הארץ ולכל הסוכנים')

/** Names that are hard for a list to show. */
export const oddNames: CampaignSeed[] = [
  long,
  hebrew,
  campaign(3, '🚀🚀 Rocket launch 👩‍💻 für Zürich'),
  campaign(4, `<b>Bold & "brave"</b> <script>alert('hi')</script>`),
  campaign(5, '   '),
  campaign(6, 'Many words in a name that goes on and on until nobody reads it any more at all'),
]

/** 166 active and 84 paused campaigns. */
export const many: CampaignSeed[] = Array.from({ length: 250 }, (_, index) =>
  campaign(index + 1, `Outbound ${index + 1}`, { status: index % 3 === 0 ? 'paused' : 'active' }),
)
