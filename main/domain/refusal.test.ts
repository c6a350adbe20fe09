import { describe, expect, it } from 'vitest'
import type { CampaignStatus, Verb } from '../../preload/shared/contract'
import { canBeInRun } from './bulkRun'
import { type CampaignEvent, type CampaignState, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { isLockedOut, isUndoable, refusalOf } from './refusal'
import { transition } from './transition'

const seen = (status: CampaignStatus, isArchived: boolean, part: Partial<CampaignState> = {}) => ({
  ...firstSeen({ ...active, status, isArchived }, { at: 0, ticket: 0 }),
  ...part,
})
const lock = { at: 1, reason: '' }

describe('a campaign', () => {
  it.each<[status: CampaignStatus, isArchived: boolean, pause: string | null, resume: string | null]>([
    ['active', false, null, null],
    ['active', true, null, 'archived'],
    ['paused', false, null, null],
    ['paused', true, null, 'archived'],
    ['unknown', false, null, null],
    ['unknown', true, null, 'archived'],
    ['completed', false, 'completed', null],
    ['completed', true, 'completed', 'archived'],
    ['draft', false, 'draft', 'draft'],
    ['draft', true, 'draft', 'draft'],
  ])('that is %s, archived: %s, refuses a pause as %s and a resume as %s', (status, isArchived, ...whys) => {
    const verbs: Verb[] = ['pause', 'resume']
    const expected = whys.map((why) => why && { kind: 'not-running', why })
    expect(verbs.map((verb) => refusalOf(seen(status, isArchived), verb))).toEqual(expected)
  })

  it('that is locked can be paused and not be resumed', () => {
    expect(refusalOf(seen('active', false, { lock }), 'pause')).toBeNull()
    expect(refusalOf(seen('active', false, { lock }), 'resume')).toEqual({ kind: 'campaign-locked' })
  })
})

describe('a run', () => {
  it('pauses what is archived and runs, and resumes neither what is archived nor what is locked', () => {
    expect(canBeInRun(seen('active', true), 'pause', false)).toBe(true)
    expect(canBeInRun(seen('paused', false), 'resume', false)).toBe(true)
    expect(canBeInRun(seen('paused', true), 'resume', false)).toBe(false)
    expect(canBeInRun(seen('paused', false, { lock }), 'resume', false)).toBe(false)
  })
})

describe('undo', () => {
  const paused = { verb: 'pause', withProspects: false } as const
  const resumed = { ...paused, verb: 'resume' } as const

  it('is offered only where its way is open', () => {
    expect(isUndoable(paused, seen('paused', false))).toBe(true)
    expect(isUndoable(resumed, seen('active', false))).toBe(true)
    expect(isUndoable(paused, seen('paused', true))).toBe(false)
    expect(isUndoable(paused, seen('paused', false, { lock }))).toBe(false)
    expect(isUndoable(resumed, seen('active', false, { lock }))).toBe(true)
  })
})

describe('a lock', () => {
  const resume: CampaignEvent = { kind: 'asked', verb: 'resume', withProspects: false, at: 1, ticket: 1 }
  const pause: CampaignEvent = { ...resume, verb: 'pause' }
  const postponed: CampaignEvent = { kind: 'postponed', retryAt: 9, why: 'used-up' }
  const locked: CampaignEvent = { kind: 'locked', at: 2, reason: '' }

  it.each<[string, boolean, CampaignEvent[]]>([
    ['keeps back a resume that waits to be sent', true, [resume, postponed, locked]],
    ['lets a resume go that is on its way', false, [resume, locked]],
    ['lets a pause wait on', false, [pause, postponed, locked]],
    ['keeps nothing back where nothing is under way', false, [locked]],
    ['keeps nothing back once it is gone', false, [resume, postponed, locked, { kind: 'unlocked' }]],
  ])('%s', (_, isKeptBack, events) => {
    expect(isLockedOut(events.reduce(transition, seen('paused', false)))).toBe(isKeptBack)
  })
})
