import { describe, expect, test } from 'vitest'
import { statusAfter } from '../../preload/shared/intent'
import { defaultPreferences } from '../../preload/shared/preferences'
import { type CampaignEvent, type CampaignState, firstSeen, type Via } from './campaign'
import { active } from './campaignForTest'
import { campaignNotification, isWanted, type NotificationKind } from './campaignNotification'
import { changesBy } from './changesForTest'
import { transition } from './transition'

const campaign = { ...active, name: 'Q1 Outbound' }
const start = firstSeen(campaign, { at: 1, ticket: 0 })
type AskedEvent = Extract<CampaignEvent, { kind: 'asked' }>
const asked = (via: Via): AskedEvent => ({
  kind: 'asked',
  verb: 'pause',
  withProspects: true,
  at: 2,
  ticket: 1,
  via,
})
const seen = (status: 'active' | 'paused' | 'completed', ticket: number): CampaignEvent => ({
  kind: 'read',
  campaign: { ...campaign, status },
  at: ticket,
  ticket,
})
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'forbidden', right: 'pause' }, at: 3 }
const accepted: CampaignEvent = { kind: 'accepted', ticket: 2 }

/** The notification about the last of these events. */
function lastNews(events: CampaignEvent[], from: CampaignState = start) {
  const change = changesBy(events, from).at(-1)
  return change ? campaignNotification(change) : null
}

test.each<[string, CampaignEvent[], [NotificationKind, string] | null]>([
  [
    'a pause from the tray is told when Alta shows it',
    [asked('tray'), accepted, seen('paused', 3)],
    ['tray', 'Paused “Q1 Outbound”'],
  ],
  ['and not before', [asked('tray'), accepted], null],
  ['one from the window is seen there', [asked('window'), accepted, seen('paused', 3)], null],
  ['as is one of many', [asked('run'), accepted, seen('paused', 3)], null],
  [
    'a failure is told as one of the tray',
    [asked('tray'), refused],
    ['tray', 'Couldn’t pause “Q1 Outbound”'],
  ],
  ['or as one of the window', [asked('window'), refused], ['failures', 'Couldn’t pause “Q1 Outbound”']],
  [
    'what was paused here and runs again is told',
    [asked('window'), accepted, seen('paused', 3), seen('active', 4)],
    ['drift', '“Q1 Outbound” was resumed elsewhere'],
  ],
  ['what others pause is told quietly, in the list', [seen('paused', 3)], null],
])('%s', (_, events, told) => {
  const news = lastNews(events)
  expect(news && [news.kind, news.title]).toEqual(told)
})

test('a resume says that the prospects which were paused here stay paused, and whose it is not says how it was paused', () => {
  const held = [asked('window'), accepted, seen('paused', 3)].reduce(transition, start)
  const resume: CampaignEvent = {
    kind: 'asked',
    verb: 'resume',
    withProspects: false,
    at: 4,
    ticket: 4,
    via: 'tray',
  }
  const bodyOf = (events: CampaignEvent[], last: CampaignEvent) => {
    const before = events.reduce(transition, held)
    return campaignNotification({ before, event: last, after: transition(before, last) })?.body
  }
  expect(bodyOf([resume, { kind: 'accepted', ticket: 5 }], seen('active', 6))).toBe(
    'Its prospects stay paused. Alta shows it active.',
  )
  expect(bodyOf([], seen('active', 6))).toBe('It was paused here with its prospects.')
})

const paused = firstSeen({ ...campaign, status: 'paused' }, { at: 1, ticket: 0 })
const end = { until: 90, zone: 'Europe/Berlin' }
const endSet: CampaignEvent = { kind: 'end-set', atEnd: 'resume', ...end }
const planned: CampaignEvent = {
  kind: 'asked',
  verb: 'resume',
  withProspects: false,
  at: 90,
  ticket: 1,
  byTimer: true,
}
const questioned = (question: 'missed' | 'changed' | 'reminder'): CampaignEvent => ({
  kind: 'end-questioned',
  question,
})
const locked: CampaignEvent = { kind: 'locked', at: 5, reason: '' }
const name = '“Q1 Outbound”'

test.each<[topic: string, title: string, body: string, events: CampaignEvent[], from?: CampaignState]>([
  [
    'resumed-as-planned',
    `Resumed ${name} as planned`,
    'Its pause has ended.',
    [endSet, planned, accepted, seen('active', 3)],
  ],
  [
    'resumed-as-planned',
    `Resumed ${name} as planned`,
    'Its prospects stay paused.',
    [endSet, planned, accepted, seen('active', 3)],
    { ...paused, prospectsHeld: true },
  ],
  [
    'resume-failed',
    `Couldn’t resume ${name}`,
    'Its pause has ended. Open PauseBar to see why.',
    [endSet, planned, refused],
  ],
  [
    'end-overtaken',
    `${name} won’t be resumed`,
    'Its pause was to end, and Alta shows it completed.',
    [endSet, seen('completed', 3)],
  ],
  [
    'end-asked',
    `Resume ${name}?`,
    'Its pause was to end while PauseBar couldn’t do it.',
    [endSet, questioned('missed')],
  ],
  [
    'end-asked',
    `Resume ${name}?`,
    'Its pause has ended, but it was changed in Alta since.',
    [endSet, questioned('changed')],
  ],
  [
    'end-asked',
    `Resume ${name}?`,
    'Its pause has ended, and it is locked.',
    [endSet, locked, questioned('missed')],
  ],
  ['end-asked', `Resume ${name}?`, 'Its pause has ended.', [endSet, questioned('reminder')]],
])('the end of a pause (%s) is told: %s. %s', (topic, title, body, events, from = paused) => {
  expect(lastNews(events, from)).toEqual({
    kind: 'timers',
    topic,
    title,
    body,
    campaignId: active.id,
    count: 1,
    end: null,
    undo: null,
  })
})

test('an end that has not come yet is not told, nor is one that was no more', () => {
  expect(lastNews([endSet], paused)).toBeNull()
  expect(lastNews([questioned('missed')], paused)).toBeNull()
  expect(lastNews([seen('completed', 3)], paused)).toBeNull()
})

test.each([
  ['pause', true, 'active', 'pause-failed', `Couldn’t pause ${name}`],
  ['resume', true, 'paused', 'resume-failed', `Couldn’t resume ${name}`],
  ['resume', false, 'active', 'resume-failed', `Couldn’t resume ${name}`],
  ['resume', true, 'active', 'prospects-failed', `Couldn’t resume the prospects of ${name}`],
  ['pause', true, 'paused', 'pause-failed', `Couldn’t pause ${name}`],
] as const)(
  'a %s (prospects: %s) of a campaign that was %s fails as %s',
  (verb, withProspects, status, topic, title) => {
    const ask: CampaignEvent = { kind: 'asked', verb, withProspects, at: 2, ticket: 1 }
    const from = firstSeen({ ...campaign, status }, { at: 1, ticket: 0 })
    const body = 'Open PauseBar to see why.'
    expect(lastNews([ask, refused], from)).toMatchObject({ kind: 'failures', topic, title, body })
  },
)

test('what failed in a run is told at the end of the run', () => {
  expect(lastNews([asked('run'), refused])).toBeNull()
})

test('what runs again elsewhere is told as drift, with its prospects only if those were paused too', () => {
  const pause: CampaignEvent = { ...asked('window'), withProspects: false }
  const news = lastNews([pause, accepted, seen('paused', 3), seen('active', 4)])
  expect(news).toMatchObject({ kind: 'drift', topic: 'drift', body: 'It was paused here.', undo: null })
})

describe('an action from the tray', () => {
  const undo = { kind: 'offer', account: 'first', offerId: 1 } as const
  const told = (differences: Partial<AskedEvent>, from: CampaignState) => {
    const event: CampaignEvent = { ...asked('tray'), ...differences }
    const after = statusAfter[event.verb]
    const change = changesBy([event, accepted, seen(after, 3)], from).at(-1)
    return change && campaignNotification(change, undo)
  }

  test('that paused tells until when, and can be undone', () => {
    expect(told({ end }, start)).toEqual({
      kind: 'tray',
      topic: 'paused',
      title: `Paused ${name}`,
      body: 'With its prospects. Messages already on their way may still go out.',
      campaignId: active.id,
      count: 1,
      end,
      undo,
    })
  })

  test.each<[verb: 'pause' | 'resume', withProspects: boolean, isHeld: boolean, body: string]>([
    ['pause', false, false, 'Messages already on their way may still go out.'],
    ['resume', false, false, 'Alta shows it active.'],
    ['resume', true, true, 'With its prospects. Alta shows it active.'],
    ['resume', false, true, 'Its prospects stay paused. Alta shows it active.'],
  ])('%s (prospects: %s, paused before: %s) says so', (verb, withProspects, prospectsHeld, body) => {
    const from = verb === 'pause' ? start : { ...paused, prospectsHeld }
    const isPause = verb === 'pause'
    expect(told({ verb, withProspects, end: isPause ? undefined : end }, from)).toMatchObject({
      topic: isPause ? 'paused' : 'resumed',
      body,
      end: null,
      undo,
    })
  })
})

test.each<[NotificationKind, Partial<typeof defaultPreferences>]>([
  ['tray', { notifyTray: false }],
  ['timers', { notifyTimers: false }],
  ['drift', { notifyDrift: false }],
  ['failures', { notifyFailures: false }],
])('news of kind %s is told unless its setting is off', (kind, off) => {
  expect(isWanted(kind, defaultPreferences)).toBe(true)
  expect(isWanted(kind, { ...defaultPreferences, ...off })).toBe(false)
})
