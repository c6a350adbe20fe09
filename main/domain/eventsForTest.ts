import fc from 'fast-check'
import type { AppError, CampaignStatus, Verb } from '../../preload/shared/contract'
import type { CampaignEvent } from './campaign'
import { active } from './campaignForTest'

type EventOf<Kind> = Extract<CampaignEvent, { kind: Kind }>

const status = fc.constantFrom<CampaignStatus>('active', 'paused', 'draft', 'completed', 'unknown')
const error = fc.constantFrom<AppError>(
  { kind: 'offline' },
  { kind: 'not-found' },
  { kind: 'forbidden', right: 'read' },
)
const end = fc.nat(60).map((until) => ({ until, zone: 'UTC' }))
const text = fc.constantFrom('', 'A holiday')
const via = fc.constantFrom('window', 'tray', 'run')
const intent = {
  verb: fc.constantFrom<Verb>('pause', 'resume'),
  withProspects: fc.boolean(),
  end: fc.option(end, { nil: undefined }),
  via,
}
/** An event of each kind for a ticket. A read may have begun up to five tickets earlier. */
const eventOf: { [Kind in CampaignEvent['kind']]: fc.Arbitrary<(place: number) => EventOf<Kind>> } = {
  asked: fc.record(intent).map((asked) => (at) => ({ kind: 'asked', ...asked, at, ticket: at })),
  accepted: fc.constant((ticket) => ({ kind: 'accepted', ticket })),
  lost: fc.constant((ticket) => ({ kind: 'lost', ticket })),
  postponed: fc.nat().map((retryAt) => () => ({ kind: 'postponed', retryAt, why: 'used-up' })),
  resent: fc.constant(() => ({ kind: 'resent' })),
  refused: error.map((error) => (at) => ({ kind: 'refused', error, at })),
  read: fc.tuple(status, fc.nat(5)).map(([status, age]) => (at) => {
    return { kind: 'read', campaign: { ...active, status, updatedAt: at }, at, ticket: at - age - 0.5 }
  }),
  unreadable: error.map((error) => (at) => ({ kind: 'unreadable', error, at })),
  unlisted: fc.nat(5).map((age) => (at) => ({ kind: 'unlisted', ticket: at - age - 0.5 })),
  'cut-off': fc.constant(() => ({ kind: 'cut-off' })),
  'patience-ended': fc.constant((at) => ({ kind: 'patience-ended', at })),
  cancelled: fc.constant(() => ({ kind: 'cancelled' })),
  pinned: fc.boolean().map((isPinned) => () => ({ kind: 'pinned', isPinned })),
  locked: text.map((reason) => (at) => ({ kind: 'locked', at, reason })),
  unlocked: fc.constant(() => ({ kind: 'unlocked' })),
  'prospects-left': fc.constant(() => ({ kind: 'prospects-left' })),
  'forgotten-answered': fc.constant((at) => ({ kind: 'forgotten-answered', at })),
  explained: text.map((reason) => () => ({ kind: 'explained', reason })),
  'failure-dismissed': fc.constant(() => ({ kind: 'failure-dismissed' })),
  'drift-dismissed': fc.constant(() => ({ kind: 'drift-dismissed' })),
  'end-set': fc.tuple(end, fc.constantFrom('resume', 'ask')).map(([end, atEnd]) => () => ({
    kind: 'end-set',
    ...end,
    atEnd,
  })),
  'end-questioned': fc
    .constantFrom('missed', 'changed', 'reminder')
    .map((question) => () => ({ kind: 'end-questioned', question })),
  'end-dropped': fc.constant(() => ({ kind: 'end-dropped' })),
  'end-replaced': fc.option(end).map((end) => () => ({ kind: 'end-replaced', end })),
}
/** What advances an action is more frequent, or few would ever end. */
const { asked, accepted, lost, read } = eventOf
const event: fc.Arbitrary<(place: number) => CampaignEvent> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...Object.values(eventOf)) },
  { weight: 1, arbitrary: fc.oneof(asked, accepted, lost, read) },
)
/** Events in a row, each with its ticket. */
export const runs: fc.Arbitrary<CampaignEvent[]> = fc
  .array(event, { maxLength: 40 })
  .map((events) => events.map((each, index) => each(index + 1)))
