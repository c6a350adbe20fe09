import { describe, expect, it } from 'vitest'
import type { Action, CampaignRow, Progress, TimedPauseView } from '../../preload/shared/contract'
import { exampleRow, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { displayName } from '../../preload/shared/names'
import { endText } from './endText'
import { rowChange } from './rowChange'

const now = 1_000_000
const { preferences } = exampleSnapshot([])
const under = (progress: Progress): Action => ({ verb: 'pause', withProspects: false, askedAt: 0, progress })
const sending = under({ phase: 'sending' })
const timedPause: TimedPauseView = { until: 0, zone: 'UTC', atEnd: 'resume', question: null }

const said = (before: Partial<CampaignRow>, after: Partial<CampaignRow>) =>
  rowChange(exampleRow(before), exampleRow(after), displayName, preferences, now)?.text ?? ''

describe('what is said when a campaign changes', () => {
  const changes: [string, Partial<CampaignRow>, Partial<CampaignRow>, string][] = [
    ['nothing when nothing changed', {}, { readAt: 5 }, ''],
    ['the start of an action', {}, { action: sending }, 'Pausing Q1 Outbound…'],
    [
      'the start of one for prospects alone',
      {},
      { action: { ...sending, verb: 'resume', withProspects: true } },
      'Resuming the prospects of Q1 Outbound…',
    ],
    ['its end', { action: sending }, { status: 'paused' }, 'Paused Q1 Outbound.'],
    ['what somebody else did', {}, { status: 'paused' }, 'Q1 Outbound is now paused.'],
    ['that it is over', {}, { status: 'completed' }, 'Q1 Outbound is now completed.'],
    ['that nobody knows', {}, { status: 'unknown' }, 'The status of Q1 Outbound is not known now.'],
    [
      'the end that is set to a pause',
      { status: 'paused' },
      { status: 'paused', timedPause },
      `Q1 Outbound: paused until ${endText(timedPause, now)}.`,
    ],
    [
      'that it is taken away',
      { status: 'paused', timedPause },
      { status: 'paused' },
      'Q1 Outbound stays paused.',
    ],
  ]
  it.each(changes)('%s', (_what, before, after, polite) => {
    expect(said(before, after)).toBe(polite)
  })
})

describe('what is said of an action that takes long', () => {
  const limit = under({ phase: 'waiting', retryAt: 1, why: 'used-up' })
  const noAnswer = under({ phase: 'waiting', retryAt: 1, why: 'no-answer' })
  const unread = under({ phase: 'lagging', wasRead: false })
  const lagging = under({ phase: 'lagging', wasRead: true })
  const steps: [string, Action, Action, Partial<CampaignRow>, string][] = [
    ['nothing when Alta accepted it', sending, under({ phase: 'confirming' }), {}, ''],
    ['the wait for the limit', sending, limit, {}, 'Alta asks to wait before it takes more for Q1 Outbound.'],
    ['nothing while the wait goes on', limit, { ...limit, progress: { ...limit.progress } }, {}, ''],
    [
      'that nobody answered',
      sending,
      noAnswer,
      {},
      'No answer from Alta for Q1 Outbound; PauseBar tries again.',
    ],
    ['nothing when it is sent again', noAnswer, sending, {}, ''],
    [
      'a lost answer',
      sending,
      under({ phase: 'checking' }),
      {},
      'The answer for Q1 Outbound was lost; checking with Alta.',
    ],
    ['a status that doesn’t come', sending, lagging, {}, 'Accepted; Alta still shows Q1 Outbound as active.'],
    [
      'one that nobody knows',
      sending,
      lagging,
      { status: 'unknown' },
      'Accepted; Alta doesn’t show it yet for Q1 Outbound.',
    ],
    [
      'that it could not be read',
      sending,
      unread,
      {},
      'Accepted for Q1 Outbound; Alta couldn’t be read since.',
    ],
    ['that it was read later', unread, lagging, {}, 'Accepted; Alta still shows Q1 Outbound as active.'],
  ]
  it.each(steps)('%s', (_what, before, after, status, polite) => {
    expect(said({ ...status, action: before }, { ...status, action: after })).toBe(polite)
  })
})
