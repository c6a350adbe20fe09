import { describe, expect, it } from 'vitest'
import { type CampaignEvent, type CampaignState, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { changesBy } from './changesForTest'
import { historyEntry } from './history'

type AskedEvent = Extract<CampaignEvent, { kind: 'asked' }>

const end = { until: 90, zone: 'Europe/Berlin' }
const running = firstSeen(active, { at: 1, ticket: 1 })
const stopped = firstSeen({ ...active, status: 'paused' }, { at: 1, ticket: 1 })
const neverRead = firstSeen({ ...active, status: 'unknown' }, { at: null, ticket: 1 })

const asked = (verb: 'pause' | 'resume', differences: Partial<AskedEvent> = {}): CampaignEvent => ({
  kind: 'asked',
  verb,
  withProspects: false,
  at: 2,
  ticket: 2,
  ...differences,
})
const accepted: CampaignEvent = { kind: 'accepted', ticket: 3 }
const lost: CampaignEvent = { kind: 'lost', ticket: 3 }
const postponed: CampaignEvent = { kind: 'postponed', retryAt: 50, why: 'used-up' }
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'forbidden', right: 'pause' }, at: 3 }
const cutOff: CampaignEvent = { kind: 'cut-off' }
const cancelled: CampaignEvent = { kind: 'cancelled' }
const tooLate: CampaignEvent = { kind: 'patience-ended', at: 5 }
const seen = (status: 'active' | 'paused' | 'completed', ticket = 4): CampaignEvent => ({
  kind: 'read',
  campaign: { ...active, status },
  at: ticket,
  ticket,
})

/** All lines about these events. */
const linesOf = (events: CampaignEvent[], start: CampaignState = running) =>
  changesBy(events, start).flatMap(
    (change) => historyEntry(change, { id: 'line', at: 9, reason: 'Wrong price', batchId: 'batch' }) ?? [],
  )

describe('a line of the history', () => {
  it('about something done here has what was asked for, why, and what came of it', () => {
    const pause = asked('pause', { withProspects: true, end })
    expect(linesOf([pause, accepted, seen('paused')])).toEqual([
      {
        id: 'line',
        at: 9,
        campaignId: active.id,
        campaignName: 'Q1 Outbound',
        kind: 'action',
        reason: 'Wrong price',
        batchId: 'batch',
        verb: 'pause',
        withProspects: true,
        isOfProspects: false,
        until: 90,
        zone: 'Europe/Berlin',
        byTimer: false,
        outcome: 'done',
        error: null,
      },
    ])
  })

  it('about something done elsewhere has no reason and belongs to no run', () => {
    expect(linesOf([seen('paused')])).toEqual([
      {
        id: 'line',
        at: 9,
        campaignId: active.id,
        campaignName: 'Q1 Outbound',
        kind: 'seen',
        reason: '',
        batchId: null,
        from: 'active',
        to: 'paused',
      },
    ])
  })

  it.each<[what: string, outcome: string, error: string | null, events: CampaignEvent[]]>([
    ['Alta shows', 'done', null, [asked('pause'), accepted, seen('active', 4), seen('paused', 5)]],
    ['Alta shows, though its answer was lost', 'done', null, [asked('pause'), lost, seen('paused')]],
    ['Alta refuses', 'failed', 'forbidden pause', [asked('pause'), refused]],
    ['Alta does not show in time', 'failed', 'not-applied', [asked('pause'), lost, seen('active'), tooLate]],
    ['is cancelled while it waits', 'cancelled', null, [asked('pause'), postponed, cancelled]],
    ['was cut off, and turns out to be done', 'done', null, [asked('pause'), cutOff, seen('paused')]],
    ['was cut off, and is not to be seen', 'interrupted', null, [asked('pause'), cutOff, seen('active')]],
  ])('about what %s says: %s', (_what, outcome, error, events) => {
    expect(linesOf(events)).toMatchObject([{ kind: 'action', verb: 'pause', outcome, error }])
  })

  it.each<[what: string, events: CampaignEvent[], start: CampaignState]>([
    ['is only under way', [asked('pause'), postponed, { kind: 'resent' }, accepted], running],
    ['is on its way and can no longer be cancelled', [asked('pause'), accepted], running],
    ['is no change', [seen('active')], running],
    ['the first reading shows', [seen('active')], neverRead],
    ['Alta shows of an action before it answers', [asked('pause'), seen('paused', 3)], running],
    ['Alta is slow to show', [asked('pause'), accepted, seen('active')], running],
    ['is pinned', [{ kind: 'pinned', isPinned: true }], running],
    ['was cut off, while nobody has looked', [asked('pause'), cutOff], running],
    ['was cut off and asked for once more', [asked('pause'), cutOff, asked('pause', { ticket: 5 })], running],
  ])('is not written about what %s', (_what, events, start) => {
    expect(linesOf(events, start)).toEqual([])
  })

  it('is written once about what was cut off, however often it is read afterwards', () => {
    const events = [asked('pause'), cutOff, seen('active', 4), seen('active', 5)]
    expect(linesOf(events)).toHaveLength(1)
  })

  it('about something done elsewhere comes after what was done here, not in its place', () => {
    const events = [asked('pause'), accepted, seen('paused', 4), seen('active', 5)]
    expect(linesOf(events)).toMatchObject([
      { kind: 'action', outcome: 'done' },
      { kind: 'seen', from: 'paused', to: 'active' },
    ])
  })

  it.each<[verb: 'pause' | 'resume', withProspects: boolean, start: CampaignState, isOfProspects: boolean]>([
    ['resume', true, running, true],
    ['resume', true, stopped, false],
    ['resume', false, running, false],
    ['pause', true, running, false],
    ['pause', true, stopped, false],
  ])(
    'about a %s (prospects: %s) of a campaign is about its prospects alone: $3',
    (verb, withProspects, start, isOfProspects) => {
      const events = [asked(verb, { withProspects }), refused]
      expect(linesOf(events, start)).toMatchObject([{ verb, withProspects, isOfProspects }])
    },
  )

  it('tells of the end of a pause, and not of the one that a resume cut short', () => {
    expect(linesOf([asked('pause'), refused])).toMatchObject([{ until: null, zone: null }])
    expect(linesOf([asked('resume', { end }), refused], stopped)).toMatchObject([{ until: null, zone: null }])
  })

  it('says when a pause came to its end without a click', () => {
    const planned = asked('resume', { byTimer: true, plannedFor: 2 })
    expect(linesOf([planned, accepted, seen('active')], stopped)).toMatchObject([{ byTimer: true }])
  })
})
