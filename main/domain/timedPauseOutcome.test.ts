import { describe, expect, it } from 'vitest'
import type { CampaignStatus } from '../../preload/shared/contract'
import { type CampaignEvent, type CampaignState, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { type TimedPauseOutcome, timedPauseOutcome } from './timedPause'
import { transition } from './transition'

const following = (events: CampaignEvent[], from: CampaignState) => events.reduce(transition, from)
const read = (status: CampaignStatus, ticket: number): CampaignEvent => ({
  kind: 'read',
  campaign: { ...active, status },
  at: ticket,
  ticket,
})
const untimed = firstSeen({ ...active, status: 'paused' }, { at: 1, ticket: 1 })
const timed = transition(untimed, { kind: 'end-set', until: 9, zone: 'UTC', atEnd: 'resume' })
const pausedHere = { ...untimed, isPausedHere: true }
const resume = { kind: 'asked', verb: 'resume', withProspects: false, at: 2, ticket: 2 } as const
const byTimer: CampaignEvent = { ...resume, at: 9, byTimer: true, plannedFor: 9 }
const accepted: CampaignEvent = { kind: 'accepted', ticket: 3 }
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'forbidden', right: 'resume' }, at: 3 }
const questioned: CampaignEvent = { kind: 'end-questioned', question: 'missed' }

describe('the end of a pause', () => {
  it.each<[string, TimedPauseOutcome | null, CampaignState, CampaignEvent[], CampaignEvent]>([
    [
      'has come about when Alta shows it',
      'resumed-as-planned',
      timed,
      [byTimer, accepted],
      read('active', 4),
    ],
    ['has not before', null, timed, [byTimer], accepted],
    ['has not by what the person resumes', null, timed, [resume, accepted], read('active', 4)],
    ['has failed when Alta refuses the resume', 'resume-failed', timed, [byTimer], refused],
    ['has not when it refuses what the person asked for', null, timed, [resume], refused],
    ['is put to the person', 'asked', timed, [], questioned],
    ['is put to the person once', null, timed, [questioned], read('paused', 4)],
    ['is not put to anybody where there is none', null, untimed, [], questioned],
    ['does not matter when the campaign is completed', 'overtaken', timed, [], read('completed', 4)],
    ['does not when it is a draft again', 'overtaken', timed, [], read('draft', 4)],
    ['is not lost where there was none', null, untimed, [], read('completed', 4)],
    ['is not lost to what is being resumed anyway', null, timed, [resume], read('completed', 4)],
    ['is not lost where the person drops it', null, timed, [], { kind: 'end-dropped' }],
    ['came too late for somebody else', 'resumed-elsewhere', timed, [], read('active', 4)],
    ['did not where there was none', null, pausedHere, [], read('active', 4)],
  ])('%s: %s', (_, outcome, from, earlier, event) => {
    const before = following(earlier, from)
    expect(timedPauseOutcome({ before, event, after: transition(before, event) })).toBe(outcome)
  })
})
