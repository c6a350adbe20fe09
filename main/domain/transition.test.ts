import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verb } from '../../preload/shared/contract'
import {
  type CampaignChange,
  type CampaignEvent,
  type CampaignState,
  canCancel,
  firstSeen,
  openIntent,
} from './campaign'
import { active } from './campaignForTest'
import { runs } from './eventsForTest'
import { toRow } from './toRow'
import { transition } from './transition'

const start = firstSeen(active, { at: 0, ticket: 0 })

describe('whatever Alta answers, in whatever order', () => {
  it('never shows Paused while the newest read says active', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        let newest = { ticket: 0, status: active.status }
        for (const each of events) {
          state = transition(state, each)
          if (each.kind === 'read' && each.ticket > newest.ticket) {
            newest = { ticket: each.ticket, status: each.campaign.status }
          }
          expect(toRow(state, 'first').status).toBe(newest.status)
        }
      }),
    )
  })

  it('ends an action as done only when a read that began after the answer agrees', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        for (const each of events) {
          const before = state
          state = transition(state, each)
          const isOpen = state.action ?? state.failure ?? state.interrupted
          const hasEnded = before.action && !isOpen && each.kind !== 'cancelled'
          if (!hasEnded || !before.action) continue
          // After a lost answer there is some time. What was read by its end decides.
          expect(['read', 'patience-ended']).toContain(each.kind)
          expect(before.action.answeredAt).not.toBeNull()
          expect(state.readTicket).toBeGreaterThan(before.action.answeredAt ?? Number.POSITIVE_INFINITY)
          expect(state.campaign.status).toBe(before.action.verb === 'pause' ? 'paused' : 'active')
        }
      }),
    )
  })

  it('has one action at a time: an action under way is never replaced by another', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        for (const each of events) {
          const before = state.action
          state = transition(state, each)
          if (before && state.action) expect(state.action.ticket).toBe(before.ticket)
        }
      }),
    )
  })

  it('can be cancelled only while nothing is on the wire', () => {
    fc.assert(
      fc.property(runs, (events) => {
        const state = events.reduce(transition, start)
        const isOnTheWire = state.action?.progress.phase === 'sending'
        if (isOnTheWire) expect(canCancel(state)).toBe(false)
        expect(transition(state, { kind: 'cancelled' }).action === null).toBe(
          canCancel(state) || !state.action,
        )
      }),
    )
  })

  it('loses nothing: what was asked stays open until a read agrees, or the person ends it', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        for (const each of events) {
          const before = openIntent(state)
          state = transition(state, each)
          const now = openIntent(state)
          if (before && !now) expect(accountFor(before.verb)).toContain(whatEnded(each, state))
          const isOther = before && now && before.askedAt !== now.askedAt
          if (isOther) expect(each.kind).toBe('asked')
        }
      }),
    )
  })

  it('ends a pause only when the person asked for that, and as long as it is one', () => {
    fc.assert(
      fc.property(runs, (events) => {
        const asked = new Set<number>()
        for (const { event, after } of stepsOf(events)) {
          for (const until of endsIn(event)) asked.add(until)
          if (!after.timedPause) continue
          expect(asked).toContain(after.timedPause.until)
          expect(['paused', 'unknown']).toContain(after.campaign.status)
        }
      }),
    )
  })

  it('forgets no end of a pause: a read tells that it is over, or the person ends it', () => {
    fc.assert(
      fc.property(runs, (events) => {
        for (const { before, event, after } of stepsOf(events))
          if (before.timedPause && !after.timedPause) expect(mayTakeEnd(event)).toBe(true)
      }),
    )
  })

  it('gives no end back that the person took away, unless a pause is open that was to have it', () => {
    fc.assert(
      fc.property(runs, runs, (events, later) => {
        const dropped = transition(events.reduce(transition, start), { kind: 'end-dropped' })
        fc.pre(openIntent(dropped) === null)
        let state = dropped
        for (const each of later) {
          if (endsIn(each).length > 0) break
          state = transition(state, each)
          expect(state.timedPause).toBeNull()
        }
      }),
    )
  })

  it('keeps what the person alone decides, whatever Alta shows', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        for (const each of events) {
          const { isPinned, lock } = state
          state = transition(state, each)
          if (each.kind !== 'pinned') expect(state.isPinned).toBe(isPinned)
          if (each.kind !== 'locked' && each.kind !== 'unlocked') expect(state.lock).toBe(lock)
        }
      }),
    )
  })

  it('tells of prospects that stay paused only after a pause that took them along', () => {
    fc.assert(
      fc.property(runs, (events) => {
        let state = start
        let wasAsked = false
        for (const each of events) {
          state = transition(state, each)
          wasAsked ||= each.kind === 'asked' && each.verb === 'pause' && each.withProspects
          if (!wasAsked) expect([state.prospectsHeld, state.mayHoldProspects]).toEqual([false, false])
          if (state.prospectsLeftOnPurpose) expect(state.prospectsHeld || state.mayHoldProspects).toBe(true)
        }
      }),
    )
  })

  it('says that somebody else resumed it only while it runs', () => {
    fc.assert(
      fc.property(runs, (events) => {
        const { drift, campaign } = events.reduce(transition, start)
        if (drift) expect(['active', 'unknown']).toContain(campaign.status)
      }),
    )
  })
})

function* stepsOf(events: CampaignEvent[]): Iterable<CampaignChange> {
  let state = start
  for (const event of events) {
    const before = state
    state = transition(state, event)
    yield { before, event, after: state }
  }
}

/** The end that the person asks for. */
function endsIn(event: CampaignEvent): number[] {
  if (event.kind === 'end-set') return [event.until]
  return (event.kind === 'asked' || event.kind === 'end-replaced') && event.end ? [event.end.until] : []
}

/** What may remove an end: a read that shows the pause over or without one, a resume that may have reached Alta, or the person. */
const mayTakeEnd = ({ kind }: CampaignEvent) =>
  ['asked', 'read', 'accepted', 'lost', 'cut-off', 'patience-ended', 'end-dropped'].includes(kind)

const accountFor = (verb: Verb) => [
  'cancelled',
  'failure-dismissed',
  `read as ${verb === 'pause' ? 'paused' : 'active'}`,
]

/** Once the time for a lost answer is over, the last read decides. */
const whatEnded = ({ kind }: CampaignEvent, { campaign }: CampaignState) =>
  kind === 'read' || kind === 'patience-ended' ? `read as ${campaign.status}` : kind
