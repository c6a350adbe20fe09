import { describe, expect, it } from 'vitest'
import type { AppError } from '../../preload/shared/contract'
import type { CampaignEvent } from './campaign'
import {
  accepted,
  asked,
  cutOff,
  dismissed,
  following,
  gateway,
  lost,
  noRight,
  patienceEnded,
  pausedHere,
  postponed,
  refused,
  shows,
} from './stepsForTest'
import { transition } from './transition'

const end = { until: 50, zone: 'Europe/Berlin' }
const timed = pausedHere({ end })
const endSet = (atEnd: 'resume' | 'ask'): CampaignEvent => ({ kind: 'end-set', ...end, atEnd })
const explained = (reason: string): CampaignEvent => ({ kind: 'explained', reason })
const origin = { at: 3, by: 'here', withProspects: false } as const
const timedPause = { ...end, atEnd: 'resume', leftAt: null, question: null } as const

describe('what the person says of a campaign is kept as it was said', () => {
  const locked: CampaignEvent = { kind: 'locked', at: 5, reason: 'Legal asked' }

  it.each<[string, events: CampaignEvent[], kept: object]>([
    ['that it is pinned', [{ kind: 'pinned', isPinned: true }], { isPinned: true }],
    ['that it is locked, when and why', [locked], { lock: { at: 5, reason: 'Legal asked' } }],
    ['that it is locked no more', [locked, { kind: 'unlocked' }], { lock: null }],
    [
      'why it is paused',
      [...pausedHere(), explained('Holiday')],
      { pause: { ...origin, reason: 'Holiday' } },
    ],
    ['when its pause is to end', [...pausedHere(), endSet('ask')], { timedPause: { ...end, atEnd: 'ask' } }],
    ['that its pause is to end no more', [...timed, { kind: 'end-dropped' }], { timedPause: null }],
    [
      'that it may run on',
      [...pausedHere(), shows('active', 4), { kind: 'drift-dismissed' }],
      { drift: null },
    ],
  ])('%s', (_, events, kept) => {
    expect(following(...events)).toMatchObject(kept)
  })

  it('an empty reason takes the reason back', () => {
    expect(following(...pausedHere(), explained('Holiday'), explained('')).pause).toStrictEqual(origin)
  })

  it('a question at the end of a pause leaves the pause its end', () => {
    expect(following(...timed, { kind: 'end-questioned', question: 'missed' })).toMatchObject({
      isPausedHere: true,
      timedPause: { ...timedPause, question: 'missed' },
    })
  })
})

describe('an event that does not fit changes nothing:', () => {
  it.each<[string, before: CampaignEvent[], event: CampaignEvent]>([
    ['a reason for a pause that is none', [], explained('Holiday')],
    ['an end for a campaign that runs', [], endSet('resume')],
    ['a question about an end that is none', pausedHere(), { kind: 'end-questioned', question: 'missed' }],
    ['a failure dismissed that is none', pausedHere(), dismissed],
    ['a yes for what waits to be sent', [...pausedHere(), asked('resume', 5), postponed], accepted(6)],
    ['an answer lost that was there already', [asked('pause', 1), accepted(2)], lost(3)],
    ['an action cut off that is none', [], cutOff],
    ['a wait for what Alta accepted', [asked('pause', 1), accepted(2)], postponed],
    ['a list older than the last read', [shows('active', 5)], { kind: 'unlisted', ticket: 4 }],
    ['a read older than the last one', [shows('active', 5)], shows('paused', 4)],
    ['a read as old as the last one', [shows('active', 5)], shows('paused', 5)],
  ])('%s', (_, before, event) => {
    const state = following(...before)
    expect(transition(state, event)).toBe(state)
  })
})

describe('an action', () => {
  it('is known by where it was asked for: in the window, if nothing else is said', () => {
    expect(following(asked('pause', 1)).action?.via).toBe('window')
    expect(following(asked('pause', 1, { via: 'tray' })).action?.via).toBe('tray')
  })

  it('is sent again also after an answer that was lost', () => {
    expect(following(asked('pause', 1), lost(2), postponed).action?.progress).toEqual({
      phase: 'waiting',
      retryAt: 99,
      why: 'used-up',
    })
  })

  it.each<[string, before: CampaignEvent[], given: object | undefined]>([
    ['a pause: the one asked for', [asked('pause', 1, { end })], end],
    ['a pause: none, if none was asked for', [asked('pause', 1)], undefined],
    ['a pause of what is paused until then: none of its own', [...timed, asked('pause', 9)], undefined],
    ['a resume before the end: that end, for an undo', [...timed, asked('resume', 49)], end],
    ['a resume at the end: none', [...timed, asked('resume', 50)], undefined],
    [
      'a resume where the person was to be asked',
      [...pausedHere(), endSet('ask'), asked('resume', 9)],
      undefined,
    ],
  ])('has an end — %s', (_, events, given) => {
    expect(following(...events).action?.end).toEqual(given)
  })
})

describe('the end of a pause', () => {
  it.each<[string, asked: CampaignEvent, left: object | null]>([
    ['is still there after a resume before it', asked('resume', 49), timedPause],
    ['is used up by a resume at that time', asked('resume', 50), null],
    ['is used up by a resume later', asked('resume', 51), null],
    ['is still there after a pause, at whatever time', asked('pause', 51), timedPause],
  ])('%s that Alta refused', (_, again, left) => {
    expect(following(...timed, again, refused(noRight, 60)).timedPause).toEqual(left)
  })
})

describe('a resume that was refused', () => {
  const resume = asked('resume', 5)

  it.each<[string, events: CampaignEvent[]]>([
    ['by a gateway', [resume, refused(gateway, 6)]],
    [
      'by a gateway, and then again by Alta',
      [resume, refused(gateway, 6), asked('resume', 7), refused(noRight, 8)],
    ],
  ])('%s may be what resumed the campaign', (_, events) => {
    expect(following(...pausedHere(), ...events, shows('active', 9)).drift).toBeNull()
  })

  it.each<[string, events: CampaignEvent[]]>([
    ['by Alta', [resume, refused(noRight, 6)]],
    ['by a gateway, and dismissed', [resume, refused(gateway, 6), dismissed]],
    ['as a pause, by a gateway', [asked('pause', 5), refused(gateway, 6)]],
  ])('%s is not: somebody else resumed it', (_, events) => {
    expect(following(...pausedHere(), ...events, shows('active', 9)).drift).toMatchObject({ seenAt: 9 })
  })
})

it('prospects that stay paused on purpose do so after a failure is dismissed', () => {
  const running = [
    ...pausedHere({ withProspects: true }),
    asked('resume', 4),
    accepted(5),
    shows('active', 6),
  ]
  const failed = [...running, asked('pause', 7), refused(noRight, 8)]
  const left = following(...failed, { kind: 'prospects-left' }, dismissed)
  expect(left).toMatchObject({ failure: null, prospectsHeld: true, prospectsLeftOnPurpose: true })
})

it('a list as new as the last read tells that the campaign is not in it, until it is read again', () => {
  const unlisted: CampaignEvent = { kind: 'unlisted', ticket: 5 }
  expect(following(shows('active', 5), unlisted).isUnlisted).toBe(true)
  expect(following(shows('active', 5), unlisted, shows('active', 6)).isUnlisted).toBe(false)
})

describe('a campaign that cannot be read', () => {
  const gone: AppError = { kind: 'not-found' }
  const hidden: AppError = { kind: 'forbidden', right: 'read' }
  const offline: AppError = { kind: 'offline' }
  const unreadable = (error: AppError): CampaignEvent => ({ kind: 'unreadable', error, at: 9 })
  const checking = [asked('pause', 1), lost(2)]

  it.each([gone, hidden])(
    'ends an action whose answer was lost, for nobody will learn of it: $kind',
    (error) => {
      const failure = { verb: 'pause', withProspects: false, askedAt: 1, error, at: 9 }
      expect(following(...checking, unreadable(error))).toMatchObject({
        action: null,
        failure,
        readError: error,
      })
    },
  )

  it.each<[string, before: CampaignEvent[], error: AppError]>([
    ['is sought for as long as Alta does not say no', checking, offline],
    ['goes on when Alta accepted it', [asked('pause', 1), accepted(2)], gone],
    ['goes on while it is sent', [asked('pause', 1)], hidden],
  ])('an action %s', (_, before, error) => {
    const { action } = following(...before)
    expect(following(...before, unreadable(error))).toMatchObject({ action, failure: null, readError: error })
  })

  it('says so no more once it was read', () => {
    expect(following(unreadable(gone), shows('active', 10)).readError).toBeNull()
  })
})

it('time that is up says nothing about an action on its way', () => {
  const state = following(asked('pause', 1))
  expect(transition(state, patienceEnded(9))).toBe(state)
})
