import { describe, expect, it } from 'vitest'
import { beginRun, canBeInRun, runAtStart } from './bulkRun'
import { type CampaignState, firstSeen } from './campaign'
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
    ['no resume: a draft', false, state({ prospectsHeld: true }, { status: 'draft' }), 'resume', true],
  ] as const)('is %s', (_what, isPart, campaign, verb, withProspects) => {
    expect(canBeInRun(campaign, verb, withProspects)).toBe(isPart)
  })

  it('each is asked for in its own way, and the run says what is the same for all', () => {
    const end = { until: 9, zone: 'UTC' }
    const asked = {
      id: 'run',
      batchId: 'batch',
      verb: 'pause',
      withProspects: false,
      end: null,
      askedAt: 1,
      reason: '',
    } as const
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
})

it('after a restart a resume of many has done what Alta was last seen to show, and no more', () => {
  const cut = run(['done', 'under-way', 'under-way', 'waiting'], { verb: 'resume' })
  const campaigns = new Map(
    [state(), state(), state({ isPausedHere: true }, { status: 'paused' }), state()].map(
      (each, index) => [String(index), each] as const,
    ),
  )
  const { members, endedAt } = runAtStart(cut, campaigns, 7)
  expect(members.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'cancelled', 'cancelled'])
  expect(endedAt).toBe(7)
})

it('after a restart what changed last counts, and what was to bring prospects back is still to do so', () => {
  const member = { name: 'C', withProspects: true, end: null }
  const members = (['cancelled', 'failed', 'done', 'done'] as const).map((outcome, index) => ({
    ...member,
    campaignId: String(index),
    outcome,
  }))
  const cutOff = { verb: 'resume', withProspects: false, askedAt: 5, changesStatus: true } as const
  const states = [
    state({ prospectsHeld: true }),
    state(),
    state({}, { status: 'paused' }),
    state({ interrupted: cutOff }, { status: 'paused' }),
  ]
  const campaigns = new Map(states.map((each, index) => [String(index), each] as const))
  const recalled = runAtStart({ ...run([], { verb: 'resume' }), members }, campaigns, 7)
  expect(recalled.members.map(({ outcome }) => outcome)).toEqual([
    'cancelled',
    'needless',
    'overtaken',
    'overtaken',
  ])
})
