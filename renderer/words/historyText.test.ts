import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../../preload/contract'
import { zoneHere } from './endText'
import { shareText, whatText } from './historyText'

const at = new Date(2026, 2, 12, 14, 2).getTime()
const monday = new Date(2026, 2, 16, 9, 0).getTime()
const base = { id: '1', at, campaignId: '2', campaignName: 'Q1 Outbound', reason: '', batchId: null }
const action = (part: Partial<Extract<HistoryEntry, { kind: 'action' }>>): HistoryEntry => ({
  ...base,
  kind: 'action',
  verb: 'pause',
  withProspects: false,
  until: null,
  zone: null,
  byTimer: false,
  outcome: 'done',
  error: null,
  ...part,
})

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
    [action({ outcome: 'cancelled' }), 'Pause cancelled', '“Q1 Outbound”: Pause cancelled at 14:02'],
    [
      { ...base, kind: 'seen', from: 'paused', to: 'active' },
      'Resumed elsewhere',
      '“Q1 Outbound”: Resumed elsewhere, seen 14:02',
    ],
    [
      { ...base, kind: 'seen', from: 'active', to: 'completed' },
      'Became completed in Alta',
      '“Q1 Outbound”: Became completed in Alta, seen 14:02',
    ],
  ])('%o', (entry, what, share) => {
    expect([whatText(entry, at), shareText(entry, at)]).toEqual([what, share])
  })
})
