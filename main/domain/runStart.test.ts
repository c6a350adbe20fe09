import { describe, expect, it } from 'vitest'
import type { Verb } from '../../preload/shared/contract'
import { type Outcome, runAtStart, runsAtStart } from './bulkRun'
import { type CampaignState, type CutOff, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { run } from './runForTest'

const state = (
  differences: Partial<CampaignState> = {},
  campaign: Partial<CampaignState['campaign']> = {},
) => ({
  ...firstSeen({ ...active, ...campaign }, { at: 1, ticket: 1 }),
  ...differences,
})
const interrupted: CutOff = { verb: 'pause', withProspects: false, askedAt: 5, changesStatus: true }
const failure = {
  verb: 'pause',
  withProspects: false,
  askedAt: 5,
  error: { kind: 'not-applied' },
  at: 6,
} as const
const paused = { status: 'paused' } as const
const known = (campaign: CampaignState | null) => new Map(campaign ? [['0', campaign]] : [])

describe('after a restart', () => {
  it.each<[string, Outcome, Verb, Outcome, CampaignState | null]>([
    [
      'a pause is done where PauseBar paused it',
      'done',
      'pause',
      'under-way',
      state({ isPausedHere: true }, paused),
    ],
    [
      'so it is where the run had not noted that it began',
      'done',
      'pause',
      'waiting',
      state({ isPausedHere: true }, paused),
    ],
    ['it is not where somebody else paused it', 'cancelled', 'pause', 'under-way', state({}, paused)],
    ['it is not where the campaign runs', 'cancelled', 'pause', 'under-way', state()],
    ['it is not where the campaign is gone', 'cancelled', 'pause', 'waiting', null],
    ['a resume is not done where the campaign is gone', 'cancelled', 'resume', 'under-way', null],
    ['it is not where it had not begun', 'cancelled', 'resume', 'waiting', state()],
  ])('%s: %s', (_, expected, verb, outcome, campaign) => {
    expect(runAtStart(run([outcome], { verb }), known(campaign), 7)).toMatchObject({
      wasCutOff: true,
      endedAt: 7,
      members: [{ outcome: expected }],
    })
  })

  it.each(['waiting', 'under-way'] as const)(
    'it is open what became of a campaign that was %s, until it is read: nobody knows whether Alta got the request',
    (outcome) => {
      expect(runAtStart(run([outcome]), known(state({ interrupted })), 7)).toMatchObject({
        wasCutOff: true,
        endedAt: null,
        members: [{ outcome: 'under-way' }],
      })
    },
  )

  it.each<[string, Outcome, Outcome, CampaignState | null]>([
    ['what is paused as it was left is done', 'done', 'done', state({}, paused)],
    ['what runs again was resumed by somebody', 'overtaken', 'done', state()],
    ['what has no known status is as it was', 'done', 'done', state({}, { status: 'unknown' })],
    ['what is gone is as it was', 'done', 'done', null],
    ['what failed and is paused needs nothing more', 'needless', 'failed', state({}, paused)],
    ['what was cancelled and is paused needs nothing more', 'needless', 'cancelled', state({}, paused)],
    ['what failed and is over has failed', 'failed', 'failed', state({}, { status: 'completed' })],
    ['a failure that is on its row still stays', 'failed', 'failed', state({ failure }, paused)],
    [
      'what was cancelled stays so while it is open what came then',
      'cancelled',
      'cancelled',
      state({ interrupted }, paused),
    ],
    ['what somebody else changed meanwhile stays theirs', 'overtaken', 'overtaken', state({}, paused)],
  ])('of a pause that was over, %s: %s', (_, expected, outcome, campaign) => {
    expect(runAtStart(run([outcome], { endedAt: 3 }), known(campaign), 7)).toMatchObject({
      wasCutOff: false,
      endedAt: 3,
      members: [{ outcome: expected }],
    })
  })

  it.each<[string, boolean, Verb, Outcome[], CampaignState | null]>([
    ['a pause that can be taken back', true, 'pause', ['needless', 'done'], null],
    ['a pause that can be tried again', true, 'pause', ['needless', 'failed'], null],
    ['a pause that was cancelled', true, 'pause', ['cancelled'], null],
    ['a pause of which it is open what came', true, 'pause', ['under-way'], state({ interrupted })],
    ['no pause with nothing left to do', false, 'pause', ['needless', 'overtaken'], null],
    ['no pause that somebody has taken back since', false, 'pause', ['done'], state()],
    ['a resume, which says what it did', true, 'resume', ['needless'], null],
  ])('the list of runs still has %s', (_, isKept, verb, outcomes, campaign) => {
    expect(runsAtStart([run(outcomes, { verb })], known(campaign), 7)).toHaveLength(isKept ? 1 : 0)
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
