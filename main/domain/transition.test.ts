import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CampaignStatus, Verb } from '../../preload/contract'
import { type CampaignEvent, canCancel, firstSeen, openIntent } from './campaign'
import { active } from './campaignForTest'
import { toRow } from './toRow'
import { transition } from './transition'

const start = firstSeen(active, { at: 0, ticket: 0 })

describe('whatever Alta answers, in whatever order', () => {
  const status = fc.constantFrom<CampaignStatus>('active', 'paused', 'draft', 'completed', 'unknown')
  const verb = fc.constantFrom<Verb>('pause', 'resume')
  const plain = fc.constantFrom('resent', 'cancelled', 'failure-dismissed')
  /** An event for a place in the order; a read may have begun up to five places before. */
  const event: fc.Arbitrary<(ticket: number) => CampaignEvent> = fc.oneof(
    fc.tuple(verb, fc.boolean()).map(([verb, withProspects]) => (ticket: number) => {
      return { kind: 'asked', verb, withProspects, at: ticket, ticket } as const
    }),
    fc.constantFrom('accepted', 'lost').map((kind) => (ticket: number) => ({ kind, ticket }) as const),
    plain.map((kind) => () => ({ kind }) as const),
    fc.nat().map((retryAt) => () => ({ kind: 'postponed', retryAt, why: 'used-up' }) as const),
    fc.constant((at: number) => ({ kind: 'refused', error: { kind: 'offline' }, at }) as const),
    fc.tuple(status, fc.nat(5)).map(([status, age]) => (at: number) => {
      return { kind: 'read', campaign: { ...active, status }, at, ticket: at - age - 0.5 } as const
    }),
    fc.constant((at: number) => ({ kind: 'patience-ended', at }) as const),
  )
  const runs = fc
    .array(event, { maxLength: 40 })
    .map((events) => events.map((each, index) => each(index + 1)))

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
          const hasEnded = before.action && !state.action && !state.failure && each.kind !== 'cancelled'
          if (!hasEnded || !before.action) continue
          // A lost answer is given time; what was read meanwhile decides when it is over.
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
          if (before && !openIntent(state)) expect(accountFor(before.verb)).toContain(whatEnded(each))
        }
      }),
    )
  })
})

const accountFor = (verb: Verb) => [
  'cancelled',
  'failure-dismissed',
  `read as ${verb === 'pause' ? 'paused' : 'active'}`,
]

const whatEnded = (event: CampaignEvent) =>
  event.kind === 'read' ? `read as ${event.campaign.status}` : event.kind
