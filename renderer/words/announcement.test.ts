import { describe, expect, it } from 'vitest'
import type { Action, CampaignRow, Progress, TimedPause, UndoOffer } from '../../preload/contract'
import { announcement } from './announcement'
import { endText } from './endText'
import { exampleRow, exampleSnapshot } from './exampleRow'

const under = (progress: Progress): Action => ({ verb: 'pause', withProspects: false, askedAt: 0, progress })
const sending = under({ phase: 'sending' })
const timer: TimedPause = { until: 0, zone: 'UTC', atEnd: 'resume', question: null }
const offer: UndoOffer = {
  id: 1,
  account: 'first',
  campaignId: exampleRow().id,
  campaignName: 'Q1 Outbound',
  verb: 'pause',
  withProspects: false,
  leavesProspectsPaused: false,
  entryId: 'entry',
  expiresAt: 20_000,
}

describe('what is said when a campaign changes', () => {
  const changes: [string, Partial<CampaignRow>, Partial<CampaignRow>, string][] = [
    ['nothing when nothing changed', {}, { readAt: 5 }, ''],
    ['the start of an action', {}, { action: sending }, 'Pausing Q1 Outbound…'],
    ['its end', { action: sending }, { status: 'paused' }, 'Paused Q1 Outbound.'],
    ['nothing when it failed: the alert says it', { action: sending }, failed(), ''],
    ['what somebody else did', {}, { status: 'paused' }, 'Q1 Outbound is now paused.'],
    [
      'the end that is set to a pause',
      { status: 'paused' },
      { status: 'paused', timer },
      `Q1 Outbound: paused until ${endText(timer, Date.now())}.`,
    ],
    ['that it is taken away', { status: 'paused', timer }, { status: 'paused' }, 'Q1 Outbound stays paused.'],
    [
      'nothing when the person is asked: the alert says it',
      { status: 'paused', timer },
      { status: 'paused', timer: { ...timer, question: 'missed' } },
      '',
    ],
    [
      'the wait for the limit',
      { action: sending },
      { action: under({ phase: 'waiting', retryAt: 1, why: 'limit' }) },
      'Alta asks to wait before it takes more for Q1 Outbound.',
    ],
    [
      'nothing while the wait goes on',
      { action: under({ phase: 'waiting', retryAt: 1, why: 'limit' }) },
      { action: under({ phase: 'waiting', retryAt: 2, why: 'limit' }) },
      '',
    ],
    [
      'a lost answer',
      { action: sending },
      { action: under({ phase: 'checking' }) },
      'The answer for Q1 Outbound was lost; checking with Alta.',
    ],
    [
      'a status that doesn’t come',
      { action: sending },
      { action: under({ phase: 'lagging', wasRead: true }) },
      'Accepted; Alta still shows Q1 Outbound as active.',
    ],
  ]
  it.each(changes)('%s', (_what, before, after, expected) => {
    expect(announcement(exampleSnapshot([exampleRow(before)]), exampleSnapshot([exampleRow(after)]))).toBe(
      expected,
    )
  })
})

it('leaves to the offer what the offer says', () => {
  const before = exampleSnapshot([exampleRow({ action: sending })])
  const after = exampleSnapshot([exampleRow({ status: 'paused' })], { undoOffers: [offer] })
  expect(announcement(before, after)).toBe('')
})

it('counts many changes instead of naming them', () => {
  const rows = ['1', '2', '3', '4'].map((id) => exampleRow({ id }))
  const paused = rows.map((row) => ({ ...row, status: 'paused' as const }))
  expect(announcement(exampleSnapshot(rows), exampleSnapshot(paused))).toBe('4 campaigns changed.')
})

function failed(): Partial<CampaignRow> {
  return { failure: { verb: 'pause', withProspects: false, askedAt: 0, error: { kind: 'timeout' }, at: 0 } }
}
