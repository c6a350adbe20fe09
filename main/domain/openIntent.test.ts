import { describe, expect, it } from 'vitest'
import type { CampaignStatus, Intent } from '../../preload/shared/contract'
import {
  accomplished,
  type CampaignEvent,
  type CampaignState,
  canCancel,
  firstSeen,
  foundToBeDone,
  hasReadSinceAnswer,
  intentOf,
  openIntent,
  timedPauseAfter,
  wasResumedElsewhere,
} from './campaign'
import { active } from './campaignForTest'
import { transition } from './transition'

const start = firstSeen(active, { at: 1, ticket: 0 })
const following = (...events: CampaignEvent[]): CampaignState => events.reduce(transition, start)
const asked: CampaignEvent = { kind: 'asked', verb: 'pause', withProspects: false, at: 2, ticket: 1 }
const accepted: CampaignEvent = { kind: 'accepted', ticket: 2 }
const lost: CampaignEvent = { kind: 'lost', ticket: 2 }
const postponed: CampaignEvent = { kind: 'postponed', retryAt: 9, why: 'used-up' }
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'offline' }, at: 3 }
const cutOff: CampaignEvent = { kind: 'cut-off' }
const cancelled: CampaignEvent = { kind: 'cancelled' }
const slow: CampaignEvent = { kind: 'patience-ended', at: 9 }
const dismissed: CampaignEvent = { kind: 'failure-dismissed' }
const read = (status: CampaignStatus, ticket: number): CampaignEvent => ({
  kind: 'read',
  campaign: { ...active, status },
  at: ticket,
  ticket,
})
const pause: Intent = { verb: 'pause', withProspects: false, askedAt: 2 }
const changeBy = (event: CampaignEvent, before: CampaignState) => ({
  before,
  event,
  after: transition(before, event),
})

it('a new campaign was neither added nor pinned nor missed in the list, and nothing was done to it here', () => {
  expect(firstSeen(active, { at: 1, ticket: 0 })).toMatchObject({
    isAdded: false,
    isPinned: false,
    isUnlisted: false,
    isPausedHere: false,
    mayBeResumedHere: false,
    prospectsHeld: false,
    mayHoldProspects: false,
    prospectsLeftOnPurpose: false,
  })
})

describe('what the person asked for', () => {
  it.each<[string, Intent | null, CampaignEvent[]]>([
    ['is not open where nothing was asked', null, []],
    ['is open while it is under way', pause, [asked]],
    ['is open when it failed', pause, [asked, refused]],
    ['is open when it was cut off', pause, [asked, cutOff]],
    ['is open no more when Alta shows it', null, [asked, accepted, read('paused', 3)]],
    ['is open no more when the person gives it up', null, [asked, cutOff, dismissed]],
  ])('%s', (_, expected, events) => {
    expect(openIntent(following(...events))).toEqual(expected)
  })

  it('is kept with its end and with what began it, and without what was not said', () => {
    const timed: Intent = { ...pause, end: { until: 9, zone: 'UTC' }, byTimer: true, plannedFor: 8 }
    expect(intentOf({ ...following(asked, cutOff).interrupted, ...timed })).toEqual(timed)
    expect(intentOf({ ...pause, end: undefined, byTimer: undefined, plannedFor: undefined })).toStrictEqual(
      pause,
    )
  })
})

describe('what is under way', () => {
  it.each<[string, boolean, CampaignEvent[], CampaignEvent]>([
    ['is done when Alta shows it', true, [asked, accepted], read('paused', 3)],
    [
      'is done when Alta showed it and time is up',
      true,
      [{ ...asked, verb: 'resume' }, lost, read('active', 3)],
      slow,
    ],
    ['is not when Alta does not show it', false, [asked, lost, slow], read('active', 3)],
    ['is not when it is cancelled', false, [asked, postponed], cancelled],
    ['is not when it is cut off', false, [asked], cutOff],
  ])('%s', (_, isDone, events, last) => {
    const before = following(...events)
    expect(accomplished(changeBy(last, before))).toEqual(isDone ? before.action : null)
  })

  it.each<[string, boolean, CampaignEvent[]]>([
    ['nothing is', false, []],
    ['the request is on its way', false, [asked]],
    ['it waits to be sent', true, [asked, postponed]],
    ['Alta has just said yes', false, [asked, accepted]],
    ['Alta is slow to show it', true, [asked, accepted, slow]],
    ['the answer was lost', true, [asked, lost]],
  ])('can be cancelled when %s: %s', (_, expected, events) => {
    expect(canCancel(following(...events))).toBe(expected)
  })

  it.each<[string, boolean, CampaignEvent[]]>([
    ['nothing is', false, [read('active', 3)]],
    ['there is no answer yet', false, [asked, read('active', 3)]],
    ['the reading began before', false, [asked, accepted, read('active', 1.5)]],
    ['the reading began with the answer', false, [asked, accepted, read('active', 2)]],
    ['the reading began later', true, [asked, accepted, read('active', 3)]],
  ])('was read since the answer when %s: %s', (_, expected, events) => {
    expect(hasReadSinceAnswer(following(...events))).toBe(expected)
  })
})

describe('what was cut off', () => {
  it.each<[string, Intent | null, CampaignEvent[], CampaignEvent]>([
    ['is found done by the reading that shows it', pause, [asked, cutOff], read('paused', 3)],
    ['is not by one that does not', null, [asked, cutOff], read('active', 3)],
    ['is not by one that is out of date', null, [asked, cutOff], read('paused', 0)],
    ['is not when the person gives it up', null, [asked, cutOff], dismissed],
    ['is not where nothing was', null, [], read('paused', 3)],
  ])('%s', (_, expected, events, last) => {
    expect(foundToBeDone(changeBy(last, following(...events)))).toEqual(expected)
  })
})

it('a resume elsewhere is news once', () => {
  const before = following(asked, accepted, read('paused', 3))
  const resumed = transition(before, read('active', 4))
  expect(wasResumedElsewhere(before, resumed)).toBe(true)
  expect(wasResumedElsewhere(resumed, transition(resumed, read('active', 5)))).toBe(false)
})

it('a resume that Alta may have received leaves no end, and a pause leaves the one there is', () => {
  const timedPause = { until: 9, zone: 'UTC', atEnd: 'resume', leftAt: null, question: null } as const
  const timed = { ...start, timedPause }
  expect(timedPauseAfter(timed, { ...pause, verb: 'resume' })).toBeNull()
  expect(timedPauseAfter(timed, pause)).toEqual(timedPause)
  expect(timedPauseAfter(timed, null)).toEqual(timedPause)
})
