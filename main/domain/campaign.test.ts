import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Verb } from '../../preload/shared/contract'
import {
  accomplished,
  type Campaign,
  type CampaignEvent,
  type CampaignState,
  firstSeen,
  inverse,
} from './campaign'
import { active } from './campaignForTest'
import { transition } from './transition'

const paused: Campaign = { ...active, status: 'paused' }

const start = firstSeen(active, { at: 0, ticket: 0 })
const asked = { kind: 'asked', verb: 'pause', withProspects: true, at: 1, ticket: 1 } as const
const askedAlone = { ...asked, withProspects: false } as const
const accepted = { kind: 'accepted', ticket: 2 } as const
const lost = { kind: 'lost', ticket: 2 } as const
const shows = (campaign: Campaign, ticket: number): CampaignEvent => ({
  kind: 'read',
  campaign,
  at: 9,
  ticket,
})
const following = (...events: CampaignEvent[]) => events.reduce(transition, start)

describe('a pause, step by step', () => {
  test.each<[what: string, events: CampaignEvent[], phase: string | null, status: string]>([
    ['asked: on its way', [asked], 'sending', 'active'],
    ['Alta said yes: not paused before a read agrees', [asked, accepted], 'confirming', 'active'],
    [
      'a read that began before the yes proves nothing',
      [asked, shows(paused, 1.5), accepted],
      'confirming',
      'paused',
    ],
    ['a read after the yes agrees: done', [asked, accepted, shows(paused, 3)], null, 'paused'],
    ['Alta is slow to show it', [asked, accepted, shows(active, 3)], 'confirming', 'active'],
    ['too slow', [asked, accepted, shows(active, 3), { kind: 'patience-ended', at: 9 }], 'lagging', 'active'],
    [
      'slow, and there at last',
      [asked, accepted, { kind: 'patience-ended', at: 9 }, shows(paused, 4)],
      null,
      'paused',
    ],
    [
      'over the limit: waits',
      [asked, { kind: 'postponed', retryAt: 99, why: 'used-up' }],
      'waiting',
      'active',
    ],
    [
      'sent again',
      [asked, { kind: 'postponed', retryAt: 99, why: 'used-up' }, { kind: 'resent' }],
      'sending',
      'active',
    ],
    [
      'waiting, cancelled',
      [asked, { kind: 'postponed', retryAt: 99, why: 'used-up' }, { kind: 'cancelled' }],
      null,
      'active',
    ],
    ['on the wire nothing can be cancelled', [asked, { kind: 'cancelled' }], 'sending', 'active'],
    ['the answer was lost: unknown', [asked, lost], 'checking', 'active'],
    ['lost, and yet it happened', [askedAlone, lost, shows(paused, 3)], null, 'paused'],
    ['lost, and no status tells of the prospects', [asked, lost, shows(paused, 3)], 'checking', 'paused'],
    ['lost, perhaps not yet', [asked, lost, shows(active, 3)], 'checking', 'active'],
    ['lost, and nobody can be asked', [asked, lost, { kind: 'patience-ended', at: 9 }], 'checking', 'active'],
    [
      'a second click while one is under way',
      [asked, { ...asked, verb: 'resume', ticket: 5 }],
      'sending',
      'active',
    ],
  ])('%s', (_what, events, phase, status) => {
    const { action, failure, campaign } = following(...events)
    expect(action?.progress.phase ?? null).toBe(phase)
    expect(campaign.status).toBe(status)
    expect(failure).toBeNull()
  })

  it('says so on the row when the answer was lost and Alta does not show what was asked', () => {
    const patienceFirst = following(asked, lost, { kind: 'patience-ended', at: 9 }, shows(active, 3))
    const readFirst = following(asked, lost, shows(active, 3), { kind: 'patience-ended', at: 9 })
    for (const { action, failure } of [patienceFirst, readFirst]) {
      expect(action).toBeNull()
      expect(failure).toEqual({
        verb: 'pause',
        withProspects: true,
        askedAt: 1,
        error: { kind: 'not-applied' },
        at: 9,
      })
    }
  })

  it.each([
    ['before', [{ kind: 'patience-ended', at: 9 }, shows(active, 3)]],
    ['after', [shows(active, 3), { kind: 'patience-ended', at: 9 }]],
  ] satisfies [string, [CampaignEvent, CampaignEvent]][])(
    'a lost resume of what ran already counts as done when Alta shows it active, patience ended %s the read',
    (_, [first, second]) => {
      const resume = (withProspects: boolean) =>
        following({ ...asked, verb: 'resume', withProspects }, lost, first)
      expect(resume(false).action?.progress.phase).toBe('checking')
      const done = transition(resume(false), second)
      expect(done).toMatchObject({ action: null, failure: null })
      expect(accomplished({ before: resume(false), event: second, after: done })?.verb).toBe('resume')
      expect(transition(resume(true), second).failure?.error).toEqual({ kind: 'not-applied' })
    },
  )

  it('keeps a refusal on the row until it is dismissed or the next action begins', () => {
    const refused = following(asked, { kind: 'refused', error: { kind: 'forbidden', right: 'pause' }, at: 5 })
    expect(refused.failure).toMatchObject({ verb: 'pause', error: { kind: 'forbidden' }, at: 5 })
    expect(transition(refused, shows(active, 7)).failure).not.toBeNull()
    expect(transition(refused, { kind: 'failure-dismissed' }).failure).toBeNull()
    expect(transition(refused, { ...asked, ticket: 8 }).failure).toBeNull()
  })

  it.each([
    ['accepted', [accepted]],
    ['lost', [lost]],
    ['cut off', [{ kind: 'cut-off' }]],
  ] satisfies [string, CampaignEvent[]][])(
    'says no more that its prospects are paused when a resume of them was %s, though it is shown paused still',
    (_, answer) => {
      const held = following(asked, accepted, shows(paused, 3))
      const resumed = (withProspects: boolean) =>
        [{ ...asked, verb: 'resume', withProspects } as const, ...answer, shows(paused, 4)].reduce(
          transition,
          held,
        )
      expect(resumed(true)).toMatchObject({ campaign: paused, prospectsHeld: false })
      expect(resumed(false)).toMatchObject({ campaign: paused, prospectsHeld: true })
    },
  )

  it('still says that its prospects are paused when a resume of them was refused', () => {
    const held = following(asked, accepted, shows(paused, 3))
    const refused = { kind: 'refused', error: { kind: 'forbidden', right: 'resume' }, at: 5 } as const
    const resume = transition(held, { ...asked, verb: 'resume' })
    expect(transition(resume, refused).prospectsHeld).toBe(true)
  })

  it('ignores a read that began before one already seen', () => {
    expect(following(shows(paused, 5), shows(active, 4)).campaign.status).toBe('paused')
  })
})

describe('undo', () => {
  test('of a pause resumes, and restarts no prospects', () => {
    expect(inverse({ verb: 'pause', withProspects: true })).toEqual({ verb: 'resume', withProspects: false })
  })

  test('of a resume with prospects pauses them again', () => {
    expect(inverse({ verb: 'resume', withProspects: true })).toEqual({ verb: 'pause', withProspects: true })
  })

  test('leads back to the status before', () => {
    fc.assert(
      fc.property(fc.constantFrom<Verb>('pause', 'resume'), fc.boolean(), (verb, withProspects) => {
        const [before, then] = verb === 'pause' ? [active, paused] : [paused, active]
        const done = carriedOut(firstSeen(before, { at: 0, ticket: 0 }), { verb, withProspects }, then, 1)
        const undone = carriedOut(done, inverse({ verb, withProspects }), before, 11)
        expect(done.campaign.status).toBe(then.status)
        expect(undone.campaign.status).toBe(before.status)
        expect(undone.action).toBeNull()
      }),
    )
  })
})

function carriedOut(
  state: CampaignState,
  what: { verb: Verb; withProspects: boolean },
  then: Campaign,
  ticket: number,
): CampaignState {
  const events: CampaignEvent[] = [
    { kind: 'asked', ...what, at: ticket, ticket },
    { kind: 'accepted', ticket: ticket + 1 },
    shows(then, ticket + 2),
  ]
  return events.reduce(transition, state)
}
