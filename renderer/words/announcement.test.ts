import { describe, expect, it } from 'vitest'
import type {
  Action,
  CampaignRow,
  Progress,
  RunView,
  TimedPauseView,
  UndoOffer,
  Verb,
} from '../../preload/shared/contract'
import { exampleRow, exampleRun, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { announcement } from './announcement'

const under = (progress: Progress): Action => ({ verb: 'pause', withProspects: false, askedAt: 0, progress })
const sending = under({ phase: 'sending' })
const timedPause: TimedPauseView = { until: 0, zone: 'UTC', atEnd: 'resume', question: null }
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

const now = 1_000_000
const nothing = { polite: '', assertive: '' }
const drift = { seenAt: 1, withProspects: false, end: null }
const failed = (at = 0, verb: Verb = 'pause'): Partial<CampaignRow> => ({
  failure: { verb, withProspects: false, askedAt: 0, error: { kind: 'timeout' }, at },
})
const rowsOf = (count: number, differences: Partial<CampaignRow> = {}) =>
  Array.from({ length: count }, (_, index) =>
    exampleRow({ id: String(index), name: `Campaign ${index + 1}`, ...differences }),
  )

/** What is announced when rows change. */
const said = (before: CampaignRow[], after: CampaignRow[]) =>
  announcement(exampleSnapshot(before), exampleSnapshot(after), now)
const saidOf = (before: Partial<CampaignRow>, after: Partial<CampaignRow>) =>
  said([exampleRow(before)], [exampleRow(after)])

describe('what needs the person is said once', () => {
  const paused = { status: 'paused', timedPause } as const
  const needs: [string, Partial<CampaignRow>, Partial<CampaignRow>, string, string][] = [
    [
      'a missed end',
      paused,
      { status: 'paused', timedPause: { ...timedPause, question: 'missed' } },
      'The pause of Campaign 1 ended while PauseBar couldn’t act.',
      '33 pauses ended while PauseBar couldn’t act.',
    ],
    [
      'another question at its end',
      paused,
      { status: 'paused', timedPause: { ...timedPause, question: 'changed' } },
      'The pause of Campaign 1 needs your answer.',
      '33 pauses need your answer.',
    ],
    [
      'what was resumed elsewhere',
      { status: 'paused' },
      { drift },
      'Campaign 1 was resumed elsewhere.',
      '33 campaigns were resumed elsewhere.',
    ],
    [
      'prospects that are still paused',
      { status: 'paused', prospectsHeld: true, action: sending },
      { prospectsHeld: true },
      'Campaign 1 is active, but its prospects are still paused.',
      '33 campaigns are active, but their prospects are still paused.',
    ],
  ]
  it.each(needs)('%s, of one and of many', (_what, before, after, one, many) => {
    expect(said(rowsOf(1, before), rowsOf(1, after))).toEqual({ polite: one, assertive: '' })
    expect(said(rowsOf(33, before), rowsOf(33, after))).toEqual({ polite: many, assertive: '' })
    expect(said(rowsOf(33, after), rowsOf(33, { ...after, readAt: 5 })), 'the next reading').toEqual(nothing)
  })

  it('and not again when what stood before it is gone', () => {
    expect(saidOf({ drift, ...failed() }, { drift })).toEqual(nothing)
  })

  it('and not when the person doesn’t want to hear of what others resume', () => {
    const { preferences } = exampleSnapshot([])
    const after = exampleSnapshot([exampleRow({ drift })], {
      preferences: { ...preferences, notifyDrift: false },
    })
    expect(announcement(exampleSnapshot([exampleRow({ status: 'paused' })]), after, now).polite).toBe(
      'Q1 Outbound is now active.',
    )
  })
})

describe('failures are said at once', () => {
  const cause = 'Alta didn’t answer in time.'

  it('up to three with their names and causes', () => {
    expect(said(rowsOf(2, { action: sending }), rowsOf(2, failed()))).toEqual({
      polite: '',
      assertive: `Campaign 1 couldn’t be paused. ${cause} Campaign 2 couldn’t be paused. ${cause}`,
    })
  })

  it('of more, how many', () => {
    const after = [...rowsOf(12, failed()), exampleRow(failed(0, 'resume'))]
    expect(said([...rowsOf(12), exampleRow()], after).assertive).toBe(
      '12 campaigns couldn’t be paused. 1 campaign couldn’t be resumed.',
    )
  })

  it('of prospects that were to be resumed alone that it was them', () => {
    const resume = { verb: 'resume', withProspects: true, askedAt: 0 } as const
    const before: Partial<CampaignRow> = { action: { ...resume, progress: { phase: 'sending' } } }
    const after: Partial<CampaignRow> = { failure: { ...resume, error: { kind: 'timeout' }, at: 0 } }
    expect(said(rowsOf(1, before), rowsOf(1, after)).assertive).toBe(
      `The prospects of Campaign 1 couldn’t be resumed. ${cause}`,
    )
    const paused = exampleRow(failed())
    expect(said([...rowsOf(6, before), exampleRow()], [...rowsOf(6, after), paused]).assertive).toBe(
      '1 campaign couldn’t be paused. The prospects of 6 campaigns couldn’t be resumed.',
    )
  })

  it('once, and again when the same fails again', () => {
    expect(saidOf(failed(), { ...failed(), readAt: 5 })).toEqual(nothing)
    expect(saidOf(failed(1), failed(2)).assertive).toBe(`Q1 Outbound couldn’t be paused. ${cause}`)
  })
})

describe('while a run over many is under way', () => {
  const run = exampleRun({ endedAt: null, total: 12, left: 5, done: 3, failed: 4 })
  const withRuns = (campaigns: CampaignRow[], ...runs: RunView[]) => exampleSnapshot(campaigns, { runs })

  it('its line says what becomes of each campaign', () => {
    const before = withRuns(rowsOf(3, { action: sending }), run)
    const [first, second, third] = rowsOf(3, { status: 'paused' })
    const after = withRuns(
      [first, second, third && { ...third, ...failed() }].filter((row) => row !== undefined),
      run,
    )
    expect(announcement(before, after, now)).toEqual(nothing)
  })

  it('what failed is said when all of it is over, in all accounts', () => {
    const failures = rowsOf(4, failed())
    const over = { ...run, left: 0 }
    const other = { ...run, id: 'other', account: 'second' }
    const going = withRuns(failures, run, other)
    expect(announcement(going, withRuns(failures, over, other), now)).toEqual(nothing)
    expect(announcement(going, withRuns(failures, over, { ...other, left: 0 }), now)).toEqual({
      polite: '',
      assertive: '4 campaigns couldn’t be paused.',
    })
  })
})

it('tells campaigns of one name apart', () => {
  const twins = (differences: Partial<CampaignRow> = {}) => [
    exampleRow({ id: '1', name: 'EMEA', launchedAt: Date.UTC(2025, 0, 12, 12) }),
    exampleRow({ id: '2', name: 'EMEA', launchedAt: Date.UTC(2025, 5, 3, 12), ...differences }),
  ]
  expect(said(twins(), twins({ status: 'paused' })).polite).toBe('EMEA (3 Jun 2025) is now paused.')
  expect(said(twins({ action: sending }), twins(failed())).assertive).toMatch(/^EMEA \(3 Jun 2025\) couldn’t/)
})

it('leaves to the offer what the offer says', () => {
  const before = exampleSnapshot([exampleRow({ action: sending })])
  const after = exampleSnapshot([exampleRow({ status: 'paused' })], { undoOffers: [offer] })
  expect(announcement(before, after, now)).toEqual(nothing)
})

it('counts many changes by their kind instead of naming them', () => {
  const before = rowsOf(6)
  const after = [
    ...rowsOf(4, { status: 'paused' }),
    ...rowsOf(6)
      .slice(4)
      .map((row) => ({ ...row, drift })),
  ]
  const draft = exampleRow({ id: 'draft', name: 'Draft' })
  expect(said([...before, draft], [...after, { ...draft, status: 'completed' }]).polite).toBe(
    '4 campaigns are now paused. 2 campaigns were resumed elsewhere. Draft is now completed.',
  )
})
