import { describe, expect, it, test } from 'vitest'
import type { Progress, WhyWaiting } from '../../preload/shared/contract'
import type { BulkRun, Outcome } from './bulkRun'
import { type Campaign, type CampaignState, firstSeen, type UnderWay } from './campaign'
import { active as activeCampaign } from './campaignForTest'
import { run } from './runForTest'
import { toRunView } from './runView'

const state = (
  differences: Partial<CampaignState> = {},
  campaign: Partial<Campaign> = {},
): CampaignState => ({
  ...firstSeen({ ...activeCampaign, ...campaign }, { at: 1, ticket: 1 }),
  ...differences,
})
/** The campaigns 0, 1, … of a run. */
const campaigns = (...states: CampaignState[]) =>
  new Map(states.map((each, index) => [String(index), each] as const))

const viewOf = (bulkRun: BulkRun, ...states: CampaignState[]) =>
  toRunView(bulkRun, 'first', campaigns(...states))
const view = (...outcomes: Outcome[]) => viewOf(run(outcomes))
const named = (index: number) => ({ campaignId: `${index}`, name: `C${index}` })

test('each outcome counts as done, failed, cancelled or left, or as none of them', () => {
  const outcomes: Outcome[] = ['done', 'overtaken', 'prospects-only', 'failed', 'cancelled', 'needless']
  expect(view(...outcomes)).toMatchObject({ total: 6, left: 0, done: 3, failed: 1, cancelled: 1 })
  expect(view(...outcomes, 'waiting', 'under-way')).toMatchObject({ total: 8, left: 2, done: 3, failed: 1 })
})

test('what can be put back or tried again is named when the run is over, and not before', () => {
  expect(view('done', 'failed', 'needless', 'cancelled')).toMatchObject({
    left: 0,
    restorable: [named(0)],
    undoable: 1,
    retryable: [named(1), named(3)],
  })
  for (const unfinished of ['waiting', 'under-way'] as const) {
    expect(view('done', 'failed', unfinished)).toMatchObject({ left: 1, done: 1, failed: 1, restorable: [] })
    expect(view('done', 'failed', unfinished)).toMatchObject({ retryable: [], undoable: 0 })
  }
})

const lock = { at: 1, reason: '' }
const underWay = (progress: Progress): UnderWay => ({
  verb: 'pause',
  withProspects: false,
  askedAt: 2,
  ticket: 2,
  progress,
  answeredAt: null,
  isPatient: true,
  via: 'run',
  changesStatus: true,
})

describe('a campaign that a run paused', () => {
  const paused = { status: 'paused' } as const

  it.each<[what: string, state: CampaignState, isKept: boolean]>([
    ['is paused', state({}, paused), false],
    ['is locked since', state({ lock }, paused), true],
    ['is archived since', state({}, { ...paused, isArchived: true }), true],
    ['is locked, and runs', state({ lock }), false],
    ['is locked, and under way', state({ lock, action: underWay({ phase: 'sending' }) }, paused), false],
  ])('and that %s stays out of its undo: $2', (_what, second, isKept) => {
    expect(viewOf(run(['done', 'done']), state({}, paused), second)).toMatchObject({
      kept: isKept ? 1 : 0,
      restorable: isKept ? [named(0)] : [named(0), named(1)],
      undoable: isKept ? 1 : 2,
    })
  })

  it('counts as kept only when the run is over', () => {
    expect(viewOf(run(['done', 'waiting']), state({ lock }, paused)).kept).toBe(0)
  })
})

const held = state({ prospectsHeld: true })

it.each<[what: string, count: number, outcomes: Outcome[], verb: 'pause' | 'resume']>([
  ['a resume', 2, ['done', 'done', 'done'], 'resume'],
  ['a resume that others took back in part', 1, ['done', 'overtaken', 'done'], 'resume'],
  ['a resume that goes on', 0, ['done', 'done', 'waiting'], 'resume'],
  ['a pause', 0, ['done', 'done', 'done'], 'pause'],
])('%s left the prospects of %i campaigns paused', (_what, count, outcomes, verb) => {
  expect(viewOf(run(outcomes, { verb }), held, held, state()).withoutProspects).toBe(count)
})

describe('a run that waits', () => {
  const waiting = (retryAt: number, why: WhyWaiting = 'used-up') =>
    state({ action: underWay({ phase: 'waiting', retryAt, why }) })
  const goesOnAt = (outcomes: Outcome[], ...states: CampaignState[]) =>
    viewOf(run(outcomes), ...states).retryAt

  it.each([
    ['used-up', 70],
    ['kept-for-clicks', 70],
    ['backing-off', 70],
    ['no-answer', null],
    ['no-connection', null],
    ['not-passed-on', null],
  ] as const)('because of %s goes on at %s', (why, retryAt) => {
    expect(goesOnAt(['under-way'], waiting(70, why))).toBe(retryAt)
  })

  it('goes on with the first of its campaigns that is under way', () => {
    const outcomes: Outcome[] = ['under-way', 'under-way', 'waiting', 'under-way']
    expect(goesOnAt(outcomes, waiting(90), waiting(80), waiting(70), state())).toBe(80)
  })

  it('has no such time once it is sent', () => {
    expect(goesOnAt(['under-way'], state({ action: underWay({ phase: 'sending' }) }))).toBeNull()
  })
})

describe('a resume with prospects', () => {
  const isOfProspects = (outcomes: Outcome[], differences: Partial<BulkRun>, ...states: CampaignState[]) => {
    const { members, ...rest } = run(outcomes, { verb: 'resume', withProspects: true, ...differences })
    const withThem = members.map((member) => ({ ...member, withProspects: rest.withProspects }))
    return viewOf({ ...rest, members: withThem }, ...states).isOfProspects
  }
  const stopped = state({}, { status: 'paused' })

  it.each<[isOfThem: boolean, outcomes: Outcome[], states: CampaignState[]]>([
    [true, ['waiting', 'under-way'], [state(), state()]],
    [true, ['prospects-only', 'failed'], [stopped, state()]],
    [false, ['waiting', 'waiting'], [state(), stopped]],
    [false, ['waiting', 'done'], [state(), state()]],
    [false, ['prospects-only', 'overtaken'], [state(), state()]],
    [false, ['waiting', 'waiting'], [state()]],
  ])('is about prospects alone: %s with the outcomes %o', (isOfThem, outcomes, states) => {
    expect(isOfProspects(outcomes, {}, ...states)).toBe(isOfThem)
  })

  it('differs from a pause, and from a resume without them, of campaigns that run', () => {
    expect(isOfProspects(['failed'], { verb: 'pause' }, state())).toBe(false)
    expect(isOfProspects(['needless'], { withProspects: false }, state())).toBe(false)
  })
})
