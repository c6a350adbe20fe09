import { randomUUID } from 'node:crypto'
import type { HistoryEntry } from '../preload/shared/contract'
import { exampleEntry } from '../preload/shared/examplesForTest'
import { partners, renewals } from './exampleCampaigns'
import { q1, webinar } from './test'

/** 9:41 local time, this many days ago (ms since the epoch, like `now`). */
export const daysAgo = (now: number, days: number) => {
  const day = new Date(now)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - days, 9, 41).getTime()
}

/** The value of a date field. */
export function dateOf(at: number): string {
  const day = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

type Action = Omit<ReturnType<typeof exampleEntry>, 'account'>

/** An entry of the file. It does not name the account, because each account has its own file. */
function action(at: number, campaign: { id: string; name: string }, part: Partial<Action> = {}): Action {
  const { account: _, ...entry } = exampleEntry({
    id: randomUUID(),
    at,
    campaignId: campaign.id,
    campaignName: campaign.name,
    ...part,
  })
  return entry
}

/** The file after some weeks, the oldest entry first. The newest is a run over 13 campaigns today. */
export const historyOfWeeks = (now: number) =>
  entries(now)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('')

function entries(now: number): HistoryEntry[] {
  const emea = [
    partners,
    ...Array.from({ length: 8 }, (_, index) => ({ id: randomUUID(), name: `EMEA Outbound ${index + 2}` })),
    ...['a1b2c3d4', 'e5f6a7b8'].map((piece) => ({
      id: `${piece}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`,
      name: 'EMEA Twins',
    })),
  ]
  const failed = ['EMEA Outbound 12', 'EMEA Outbound 13'].map((name) => ({ id: randomUUID(), name }))
  const run: Partial<Action> = {
    batchId: 'today',
    withProspects: true,
    until: daysAgo(now, -3),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    reason: 'Pricing error',
  }
  return [
    action(daysAgo(now, 40), renewals),
    ...Array.from({ length: 60 }, () => action(daysAgo(now, 20), renewals, { verb: 'resume' })),
    action(daysAgo(now, 4), partners, { verb: 'resume', byTimer: true }),
    action(daysAgo(now, 1), q1, { reason: 'Holidays in the whole of EMEA' }),
    {
      id: randomUUID(),
      at: now - 2,
      kind: 'seen',
      from: 'active',
      to: 'paused',
      campaignId: webinar.id,
      campaignName: webinar.name,
      reason: '',
      batchId: null,
    },
    ...failed.map((campaign) =>
      action(now - 1, campaign, { ...run, outcome: 'failed', error: 'forbidden pause' }),
    ),
    ...emea.map((campaign) => action(now, campaign, run)),
  ]
}
