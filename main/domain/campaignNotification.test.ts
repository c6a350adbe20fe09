import { expect, test } from 'vitest'
import { defaultPreferences } from '../../preload/shared/preferences'
import { type CampaignEvent, type CampaignState, firstSeen, type Via } from './campaign'
import { active } from './campaignForTest'
import { campaignNotification, isWanted, type NotificationKind } from './campaignNotification'
import { transition } from './transition'

const campaign = { ...active, name: 'Q1 Outbound' }
const start = firstSeen(campaign, { at: 1, ticket: 0 })
const asked = (via: Via): CampaignEvent => ({
  kind: 'asked',
  verb: 'pause',
  withProspects: true,
  at: 2,
  ticket: 1,
  via,
})
const seen = (status: 'active' | 'paused', ticket: number): CampaignEvent => ({
  kind: 'read',
  campaign: { ...campaign, status },
  at: ticket,
  ticket,
})
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'forbidden', right: 'pause' }, at: 3 }
const accepted: CampaignEvent = { kind: 'accepted', ticket: 2 }

/** The notification about the last of these events. */
function toldOf(events: CampaignEvent[], from: CampaignState = start) {
  let before = from
  let news = null
  for (const event of events) {
    const after = transition(before, event)
    news = campaignNotification({ before, event, after })
    before = after
  }
  return news && [news.kind, news.title]
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
  expect(toldOf(events)).toEqual(told)
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

test.each<[NotificationKind, Partial<typeof defaultPreferences>]>([
  ['tray', { notifyTray: false }],
  ['timers', { notifyTimers: false }],
  ['drift', { notifyDrift: false }],
  ['failures', { notifyFailures: false }],
])('news of kind %s is told unless its setting is off', (kind, off) => {
  expect(isWanted(kind, defaultPreferences)).toBe(true)
  expect(isWanted(kind, { ...defaultPreferences, ...off })).toBe(false)
})
