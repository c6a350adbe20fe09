import { describe, expect, it } from 'vitest'
import type { PauseEnd, Verb } from '../../preload/shared/contract'
import {
  awaitedIn,
  type BulkRun,
  beginRun,
  canBeInRun,
  isSameEnd,
  type MemberRequest,
  restorable,
} from './bulkRun'
import { type CampaignState, firstSeen, type TimedPause } from './campaign'
import { active } from './campaignForTest'
import { run } from './runForTest'

const state = (
  differences: Partial<CampaignState> = {},
  campaign: Partial<CampaignState['campaign']> = {},
) => ({
  ...firstSeen({ ...active, ...campaign }, { at: 1, ticket: 1 }),
  ...differences,
})
const lock = { at: 1, reason: '' }
const timed = (until: number): TimedPause => ({
  until,
  zone: 'UTC',
  atEnd: 'resume',
  leftAt: null,
  question: null,
})
const withEnd = (each: BulkRun, end: PauseEnd): BulkRun => ({
  ...each,
  members: each.members.map((member) => ({ ...member, end })),
})

describe('part of a run over many', () => {
  it.each([
    ['a pause: what is active', true, state(), 'pause', false],
    [
      'a pause: what is archived and runs all the same',
      true,
      state({}, { isArchived: true }),
      'pause',
      false,
    ],
    ['a pause: what is locked and runs', true, state({ lock }), 'pause', false],
    ['no pause: what is paused', false, state({}, { status: 'paused' }), 'pause', false],
    ['a resume: what is paused', true, state({}, { status: 'paused' }), 'resume', false],
    ['no resume: what is locked', false, state({ lock }, { status: 'paused' }), 'resume', true],
    [
      'no resume: what is archived',
      false,
      state({}, { status: 'paused', isArchived: true }),
      'resume',
      false,
    ],
    ['no resume: what runs', false, state({ prospectsHeld: true }), 'resume', false],
    ['a resume with prospects: what runs without them', true, state({ prospectsHeld: true }), 'resume', true],
    ['no resume with prospects: what runs with them', false, state(), 'resume', true],
    [
      'a resume with prospects: what may run without them',
      true,
      state({ mayHoldProspects: true }),
      'resume',
      true,
    ],
    [
      'no resume: what is completed',
      false,
      state({ prospectsHeld: true }, { status: 'completed' }),
      'resume',
      true,
    ],
    ['no resume: a draft', false, state({ prospectsHeld: true }, { status: 'draft' }), 'resume', true],
  ] as const)('is %s', (_what, isPart, campaign, verb, withProspects) => {
    expect(canBeInRun(campaign, verb, withProspects)).toBe(isPart)
  })
})

const end = { until: 9, zone: 'UTC' }

describe('a new run', () => {
  const asked = {
    id: 'run',
    batchId: 'batch',
    verb: 'pause',
    withProspects: false,
    end: null,
    askedAt: 5,
    reason: 'A holiday',
  } as const
  const alike = new Map<string, MemberRequest>()

  it('has all campaigns waiting that it would change, and leaves the others out', () => {
    const states = [state({}, { id: 'A' }), state({}, { id: 'B', status: 'paused' })]
    expect(beginRun({ ...asked, end }, states, alike)).toEqual({
      ...asked,
      end,
      endedAt: null,
      wasCutOff: false,
      members: [{ campaignId: 'A', name: active.name, outcome: 'waiting', withProspects: false, end }],
    })
  })

  it('that would change nothing asks nothing of prospects, and ends at no time', () => {
    const none = beginRun({ ...asked, withProspects: true, end }, [state({}, { status: 'draft' })], alike)
    expect(none).toMatchObject({ withProspects: false, end: null, members: [] })
  })

  it('each is asked for in its own way, and the run says what is the same for all', () => {
    const states = ['A', 'B'].map((id) => state({}, { id }))
    const own = new Map([['A', { withProspects: true, end }]])
    expect(beginRun(asked, states, own)).toMatchObject({
      withProspects: false,
      end: null,
      members: [
        { withProspects: true, end },
        { withProspects: false, end: null },
      ],
    })
    expect(beginRun(asked, states.slice(0, 1), own)).toMatchObject({ withProspects: true, end })
  })

  it.each<[string, TimedPause | null, PauseEnd | null]>([
    ['the end to come', timed(6), { until: 6, zone: 'UTC' }],
    ['none that has come', timed(5), null],
    ['none at which the person was to be asked', { ...timed(6), atEnd: 'ask' }, null],
    ['none where there was none', null, null],
  ])('that resumes notes of each pause, for its undo, %s', (_, timedPause, noted) => {
    const { members } = beginRun(
      { ...asked, verb: 'resume' },
      [state({ timedPause }, { status: 'paused' })],
      alike,
    )
    expect(members.map((member) => member.end)).toEqual([noted])
  })
})

describe('asking again changes nothing', () => {
  const pausing = run(['waiting', 'done'])
  const ending = withEnd(pausing, end)
  const resuming = withEnd(run(['waiting'], { verb: 'resume' }), end)
  const alone: MemberRequest = { withProspects: false, end: null }

  it.each<[string, boolean, BulkRun, Verb, string, MemberRequest]>([
    ['where the same pause waits for its turn', true, pausing, 'pause', '0', alone],
    ['where one with the same end does', true, ending, 'pause', '0', { ...alone, end }],
    ['unless its turn is over', false, pausing, 'pause', '1', alone],
    ['unless it is to end', false, pausing, 'pause', '0', { ...alone, end }],
    ['unless it is not to end', false, ending, 'pause', '0', alone],
    ['unless it is to end later', false, ending, 'pause', '0', { ...alone, end: { ...end, until: 10 } }],
    [
      'unless it ends by another clock',
      false,
      ending,
      'pause',
      '0',
      { ...alone, end: { ...end, zone: 'Asia/Kolkata' } },
    ],
    ['unless prospects come in', false, pausing, 'pause', '0', { ...alone, withProspects: true }],
    ['unless the opposite waits', false, pausing, 'resume', '0', alone],
    ['where the same resume waits, whatever end the pause had', true, resuming, 'resume', '0', alone],
  ])('%s', (_, isAwaited, waiting, verb, campaignId, how) => {
    expect(awaitedIn([waiting], verb)(campaignId, how)).toBe(isAwaited)
  })
})

it.each<[boolean, PauseEnd | null, PauseEnd | null | undefined]>([
  [true, end, { ...end }],
  [true, null, null],
  [true, null, undefined],
  [false, end, { ...end, until: 10 }],
  [false, end, { ...end, zone: 'Asia/Kolkata' }],
  [false, end, null],
  [false, null, end],
])('that two pauses have the same end is %s of %o and %o', (isSame, one, other) => {
  expect(isSameEnd(one, other)).toBe(isSame)
})

it('only what a run paused can be put back', () => {
  const outcomes = ['done', 'needless', 'overtaken'] as const
  expect(restorable(run([...outcomes])).map(({ campaignId }) => campaignId)).toEqual(['0'])
  expect(restorable(run([...outcomes], { verb: 'resume' }))).toEqual([])
})
