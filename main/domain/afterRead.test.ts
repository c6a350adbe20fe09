import { describe, expect, it } from 'vitest'
import type { AppError, CampaignStatus } from '../../preload/shared/contract'
import { type CampaignEvent, firstSeen } from './campaign'
import { active } from './campaignForTest'
import {
  accepted,
  asked,
  cutOff,
  following,
  gateway,
  lost,
  noRight,
  patienceEnded,
  pausedHere,
  refused,
  shows,
} from './stepsForTest'
import { transition } from './transition'

const end = { until: 50, zone: 'Europe/Berlin' }
const timed = pausedHere({ end })
const elsewhere = { by: 'elsewhere', withProspects: false } as const
const resumedHere = (at: number) => [asked('resume', at), accepted(at + 1), shows('active', at + 2)]

describe('a pause that a read shows', () => {
  it.each<[string, events: CampaignEvent[], pause: object | null]>([
    ['after one asked for here: ours', pausedHere(), { at: 3, by: 'here', withProspects: false }],
    [
      'after one with prospects: ours, with them',
      pausedHere({ withProspects: true }),
      { at: 3, by: 'here', withProspects: true },
    ],
    [
      'after one that was cut off: ours, since it was asked for',
      [asked('pause', 1), cutOff, shows('paused', 3)],
      { at: 1, by: 'here', withProspects: false },
    ],
    ['and nobody asked for here: somebody else’s', [shows('paused', 3)], { at: 3, ...elsewhere }],
    ['again: the same still', [shows('paused', 3), shows('paused', 4)], { at: 3, ...elsewhere }],
    [
      'again after a status that nobody knows: the same still',
      [shows('paused', 3), shows('unknown', 4), shows('paused', 5)],
      { at: 3, ...elsewhere },
    ],
    [
      'while a resume is on its way: somebody else’s',
      [asked('resume', 1), shows('paused', 3)],
      { at: 3, ...elsewhere },
    ],
    ['before the answer to ours: nobody’s, for now', [asked('pause', 1), shows('paused', 3)], null],
    ['after a draft: nobody’s, for nobody saw it begin', [shows('draft', 2), shows('paused', 3)], null],
  ])('%s', (_, events, pause) => {
    expect(following(...events).pause).toEqual(pause)
  })

  it('first of all is nobody’s, whatever was believed before', () => {
    const added = firstSeen(active, { at: null, ticket: 0 })
    expect(transition(added, shows('paused', 3)).pause).toBeNull()
  })

  it.each<CampaignStatus>(['active', 'draft', 'completed'])('is over once it is %s', (status) => {
    const answered: CampaignEvent = { kind: 'forgotten-answered', at: 99 }
    expect(following(...timed, answered, shows(status, 4))).toMatchObject({
      isPausedHere: false,
      pause: null,
      timedPause: null,
      notForgottenBefore: null,
    })
  })
})

describe('somebody else resumed a campaign', () => {
  it.each<[string, events: CampaignEvent[], end: object | null]>([
    ['paused here', pausedHere(), null],
    ['paused here for a while, whose end is remembered', timed, end],
    ['paused elsewhere, that was given an end here', [shows('paused', 3), endSet('resume')], end],
    ['whose pause was to end with a question', [...pausedHere(), endSet('ask')], null],
    ['while an old refusal is on its row', [...timed, asked('resume', 5), refused(noRight, 6)], end],
  ])('%s', (_, events, end) => {
    const state = following(...events, shows('active', 9))
    expect(state.drift).toEqual({ seenAt: 9, withProspects: false, end })
    expect(transition(state, shows('active', 10)).drift).toEqual(state.drift)
    expect(transition(state, shows('paused', 10)).drift).toBeNull()
    expect(transition(state, shows('completed', 10)).drift).toBeNull()
    expect(transition(state, shows('draft', 10)).drift).toBeNull()
  })

  it.each<[string, events: CampaignEvent[]]>([
    ['that somebody else paused', [shows('paused', 3)]],
    ['whose resume from here is on its way', [...timed, asked('resume', 5)]],
    ['whose resume from here Alta accepted', [...timed, asked('resume', 5), accepted(6)]],
  ])('is not said of one %s', (_, events) => {
    expect(following(...events, shows('active', 9)).drift).toBeNull()
  })

  it('perhaps with its prospects, also when its status was unknown in between', () => {
    const running = [...pausedHere({ withProspects: true }), ...resumedHere(4)]
    const again = [shows('paused', 7), shows('unknown', 8), shows('active', 9)]
    expect(following(...running).prospectsHeld).toBe(true)
    expect(following(...running, ...again).prospectsHeld).toBe(false)
  })
})

describe('what failed', () => {
  const notSeen: AppError = { kind: 'not-applied' }

  it.each<[string, error: AppError]>([
    ['refused by Alta', noRight],
    ['refused by a gateway', gateway],
    ['not seen', notSeen],
  ])('happened after all if Alta shows it later: %s', (_, error) => {
    const failed = [asked('pause', 1), refused(error, 2)]
    expect(following(...failed, shows('paused', 3)).failure).toBeNull()
  })

  it.each<[string, events: CampaignEvent[]]>([
    [
      'Alta showed that before',
      [shows('paused', 1), asked('pause', 2), refused(noRight, 3), shows('paused', 4)],
    ],
    ['Alta shows what was before', [asked('pause', 2), refused(noRight, 3), shows('active', 4)]],
    ['Alta shows something else', [asked('pause', 2), refused(noRight, 3), shows('draft', 4)]],
  ])('stays so if %s', (_, events) => {
    const failure = { verb: 'pause', withProspects: false, askedAt: 2, error: noRight, at: 3 }
    expect(following(...events).failure).toEqual(failure)
  })

  describe('and happened after all, with prospects:', () => {
    const withProspects = true
    const pauseFailed = (error: AppError) => [asked('pause', 1, { withProspects }), refused(error, 2)]
    const resumeFailed = (error: AppError) => [
      ...pausedHere({ withProspects }),
      asked('resume', 5, { withProspects }),
      refused(error, 6),
    ]

    it('a pause that a gateway refused may have paused them', () => {
      const paused = following(...pauseFailed(gateway), shows('paused', 9))
      expect(paused).toMatchObject({ prospectsHeld: false, mayHoldProspects: true })
    })

    it('a pause that Alta refused has not', () => {
      expect(following(...pauseFailed(noRight), shows('paused', 9)).mayHoldProspects).toBe(false)
    })

    it('a pause without them that a gateway refused has not', () => {
      const failed = [asked('pause', 1), refused(gateway, 2)]
      expect(following(...failed, shows('paused', 9)).mayHoldProspects).toBe(false)
    })

    it('a resume that a gateway refused may have resumed them', () => {
      const running = following(...resumeFailed(gateway), shows('active', 9))
      expect(running).toMatchObject({ failure: null, prospectsHeld: false, mayHoldProspects: false })
    })

    it('a resume that a gateway refused resumed none that it was not asked to', () => {
      const failed = [...pausedHere({ withProspects }), asked('resume', 5), refused(gateway, 6)]
      expect(following(...failed, shows('active', 9))).toMatchObject({ failure: null, prospectsHeld: true })
    })
  })
})

describe('what was cut off', () => {
  const intent = { verb: 'pause', withProspects: false, askedAt: 1 } as const
  const cutPause = [asked('pause', 1), cutOff]

  it('is done when Alta shows a status that it did not show before', () => {
    expect(following(...cutPause, shows('paused', 9))).toMatchObject({
      interrupted: null,
      failure: null,
      isPausedHere: true,
    })
  })

  it('begins a pause with the end that was asked for', () => {
    const state = following(asked('pause', 1, { end }), cutOff, shows('paused', 9, { updatedAt: 7 }))
    expect(state.timedPause).toEqual({ ...end, atEnd: 'resume', leftAt: 7, question: null })
  })

  it('leaves no pause when it was a resume', () => {
    const state = following(...pausedHere(), asked('resume', 5), cutOff, shows('active', 9))
    expect(state).toMatchObject({ interrupted: null, failure: null, isPausedHere: false, pause: null })
  })

  it.each<CampaignStatus>(['active', 'draft'])('is told as a failure when Alta shows %s', (status) => {
    const error = { kind: 'interrupted', intent, status }
    expect(following(...cutPause, shows(status, 9))).toMatchObject({
      interrupted: null,
      failure: { ...intent, error, at: 9 },
    })
  })

  it('is told as a failure, too, when Alta showed the same before: that proves nothing', () => {
    const { failure } = following(shows('paused', 0.5), ...cutPause, shows('paused', 9))
    expect(failure).toMatchObject({ error: { kind: 'interrupted', status: 'paused' } })
  })

  it('and told as a failure says what Alta shows by now', () => {
    const failed = [...cutPause, shows('active', 8)]
    expect(following(...failed, shows('draft', 9)).failure).toEqual({
      ...intent,
      error: { kind: 'interrupted', intent, status: 'draft' },
      at: 8,
    })
    expect(following(...failed, shows('paused', 9)).failure).toBeNull()
  })
})

describe('Alta accepted an action and does not show it:', () => {
  const progressAfter = (...events: CampaignEvent[]) =>
    following(asked('pause', 1), accepted(2), ...events).action?.progress

  it.each<[string, events: CampaignEvent[], wasRead: boolean]>([
    ['it was not read since', [patienceEnded(3)], false],
    ['it was read before the time was up', [shows('active', 3), patienceEnded(4)], true],
    ['it was read after the time was up', [patienceEnded(3), shows('active', 4)], true],
    ['it was read before that yes alone', [shows('active', 1.5), patienceEnded(3)], false],
  ])('%s', (_, events, wasRead) => {
    expect(progressAfter(...events)).toEqual({ phase: 'lagging', wasRead })
  })

  it('a lost answer is not told like that', () => {
    expect(following(asked('pause', 1), lost(2), patienceEnded(3)).action?.progress.phase).toBe('checking')
  })
})

function endSet(atEnd: 'resume' | 'ask'): CampaignEvent {
  return { kind: 'end-set', ...end, atEnd }
}
