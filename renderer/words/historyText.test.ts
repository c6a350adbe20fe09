import { describe, expect, it } from 'vitest'
import type { HistoryEntry, HistoryRun } from '../../preload/shared/contract'
import { exampleEntry } from '../../preload/shared/examplesForTest'
import { zoneHere } from './endText'
import {
  memberText,
  otherwiseText,
  shareHistoryRunText,
  shareRunText,
  shareText,
  whatRunText,
  whatText,
} from './historyText'

const at = new Date(2026, 2, 12, 14, 2).getTime()
const monday = new Date(2026, 2, 16, 9, 0).getTime()
const base = { id: '1', at, campaignId: '2', campaignName: 'Q1 Outbound', reason: '', batchId: null }
const ofProspects = { verb: 'resume', withProspects: true, isOfProspects: true } as const
const action = (part: NonNullable<Parameters<typeof exampleEntry>[0]>) => exampleEntry({ at, ...part })

describe('a line of the history', () => {
  it.each<[HistoryEntry, string, string]>([
    [action({}), 'Paused', 'Paused “Q1 Outbound” at 14:02'],
    [
      action({ withProspects: true, until: monday, zone: zoneHere(), reason: 'pricing error' }),
      'Paused with its prospects until Mon 09:00',
      'Paused “Q1 Outbound” with its prospects at 14:02 until Mon 09:00 — pricing error',
    ],
    [action({ verb: 'resume', byTimer: true }), 'Resumed as planned', 'Resumed “Q1 Outbound” at 14:02'],
    [
      action({ outcome: 'failed', error: 'forbidden pause' }),
      'Couldn’t be paused',
      '“Q1 Outbound”: Couldn’t be paused at 14:02',
    ],
    [
      action({ ...ofProspects, reason: 'Legal agreed' }),
      'Resumed its prospects',
      'Resumed the prospects of “Q1 Outbound” at 14:02 — Legal agreed',
    ],
    [
      action({ ...ofProspects, outcome: 'failed' }),
      'Its prospects couldn’t be resumed',
      '“Q1 Outbound”: Its prospects couldn’t be resumed at 14:02',
    ],
    [
      action({ ...ofProspects, outcome: 'cancelled' }),
      'Resume of its prospects cancelled',
      '“Q1 Outbound”: Resume of its prospects cancelled at 14:02',
    ],
    [
      action({ ...ofProspects, outcome: 'interrupted' }),
      'Resume of its prospects cut off',
      '“Q1 Outbound”: Resume of its prospects cut off at 14:02',
    ],
    [action({ outcome: 'cancelled' }), 'Pause cancelled', '“Q1 Outbound”: Pause cancelled at 14:02'],
    [
      { ...base, kind: 'seen', from: 'paused', to: 'active' },
      'Resumed elsewhere',
      '“Q1 Outbound”: Resumed elsewhere, seen at 14:02',
    ],
    [
      { ...base, kind: 'seen', from: 'active', to: 'completed' },
      'Became completed in Alta',
      '“Q1 Outbound”: Became completed in Alta, seen at 14:02',
    ],
  ])('%o', (entry, what, share) => {
    expect([whatText(entry, at), shareText(entry, at)]).toEqual([what, share])
  })
})

describe('the line of the history about many at once', () => {
  const run: HistoryRun = {
    batchId: 'b',
    accounts: ['emea'],
    verb: 'pause',
    byTimer: false,
    withProspects: true,
    isOfProspects: false,
    end: { until: monday, zone: zoneHere() },
    reason: 'pricing error',
    found: 13,
    done: 11,
    failed: 2,
    cancelled: 0,
    interrupted: 0,
  }
  it.each<[Partial<HistoryRun>, string, string, string]>([
    [
      {},
      'Paused 11 campaigns with their prospects until Mon 09:00',
      '2 couldn’t be paused',
      'Paused 11 campaigns with their prospects at 14:02 until Mon 09:00 (2 couldn’t be paused) — pricing error',
    ],
    [
      { done: 1, failed: 0, cancelled: 1200, reason: '', end: null },
      'Paused 1 campaign with its prospects',
      '1,200 cancelled',
      'Paused 1 campaign with its prospects at 14:02 (1,200 cancelled)',
    ],
    [
      { verb: 'resume', withProspects: false, end: null, done: 0, interrupted: 1, reason: '' },
      'Couldn’t resume 2 campaigns',
      '1 cut off',
      'Couldn’t resume 2 campaigns at 14:02 (1 cut off)',
    ],
    [
      { verb: 'resume', byTimer: true, withProspects: false, end: null, reason: '' },
      'Resumed 11 campaigns as planned',
      '2 couldn’t be resumed',
      'Resumed 11 campaigns as planned at 14:02 (2 couldn’t be resumed)',
    ],
    [
      { ...ofProspects, end: null, done: 6, failed: 1, interrupted: 1, reason: '' },
      'Resumed the prospects of 6 campaigns',
      '1 failed, 1 cut off',
      'Resumed the prospects of 6 campaigns at 14:02 (1 failed, 1 cut off)',
    ],
    [
      { ...ofProspects, end: null, done: 1, failed: 0, cancelled: 2 },
      'Resumed the prospects of 1 campaign',
      '2 cancelled',
      'Resumed the prospects of 1 campaign at 14:02 (2 cancelled) — pricing error',
    ],
    [
      { ...ofProspects, end: null, done: 0, failed: 2, reason: '' },
      'Couldn’t resume the prospects of 2 campaigns',
      '',
      'Couldn’t resume the prospects of 2 campaigns at 14:02',
    ],
    [
      { ...ofProspects, end: null, done: 0, failed: 0, interrupted: 2, reason: '' },
      'Resuming the prospects of 2 campaigns was cut off',
      '',
      'Resuming the prospects of 2 campaigns was cut off at 14:02',
    ],
    [
      { ...ofProspects, end: null, done: 0, failed: 0, cancelled: 1, reason: '' },
      'Resuming the prospects of 1 campaign was cancelled',
      '',
      'Resuming the prospects of 1 campaign was cancelled at 14:02',
    ],
    [
      { done: 0, failed: 0, cancelled: 3, reason: '' },
      'Pausing 3 campaigns was cancelled',
      '',
      'Pausing 3 campaigns was cancelled at 14:02',
    ],
  ])('%o', (part, what, otherwise, share) => {
    const changed = { ...run, ...part }
    expect([whatRunText(changed, at), otherwiseText(changed), shareHistoryRunText(changed, at, at)]).toEqual([
      what,
      otherwise,
      share,
    ])
  })

  it.each<[Parameters<typeof action>[0], string]>([
    [{ withProspects: true, until: monday, zone: zoneHere() }, 'Paused'],
    [{}, 'Paused'],
    [{ outcome: 'failed' }, 'Couldn’t be paused'],
    [{ outcome: 'cancelled' }, 'Cancelled'],
    [{ outcome: 'interrupted' }, 'Cut off'],
  ])('opens into lines of each campaign: %o', (part, text) => {
    const entry = action(part)
    const whole = part.until ? run : { ...run, withProspects: false, end: null }
    expect(memberText(entry, whole, at)).toBe(text)
  })

  it('says of a campaign what was otherwise for it than for all', () => {
    const entry = action({ withProspects: true })
    expect(
      entry.kind === 'action' && memberText(entry, { ...run, withProspects: false, end: null }, at),
    ).toBe('Paused with its prospects')
  })

  it.each<[Parameters<typeof action>[0], string]>([
    [{}, 'Prospects resumed'],
    [{ outcome: 'failed' }, 'Prospects couldn’t be resumed'],
    [{ outcome: 'cancelled' }, 'Cancelled'],
  ])('says of each that its prospects were meant alone: %o', (part, text) => {
    const entry = action({ ...ofProspects, ...part })
    expect(memberText(entry, { ...run, ...ofProspects, end: null }, at)).toBe(text)
  })

  it('says of one that ran already, among others that were resumed with theirs, that its prospects were', () => {
    const mixed = { ...run, ...ofProspects, isOfProspects: false, end: null }
    expect(memberText(action(ofProspects), mixed, at)).toBe('Resumed its prospects')
  })

  it('is copied from where it runs with its end, too', () => {
    expect(shareRunText({ ...run, askedAt: at }, at)).toBe(
      'Paused 11 campaigns with their prospects at 14:02 until Mon 09:00 — pricing error',
    )
  })
})

it('tells campaigns of the same name apart in a line for others', () => {
  expect(shareText(action({}), at, 'Q1 Outbound · 12 Jan')).toBe('Paused “Q1 Outbound · 12 Jan” at 14:02')
})
