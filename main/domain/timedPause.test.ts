import { describe, expect, it } from 'vitest'
import type { AppError } from '../../preload/shared/contract'
import { firstSeen, type TimedPause } from './campaign'
import { active } from './campaignForTest'
import {
  endReplaced,
  endToGiveBack,
  isAsLeft,
  questionOf,
  timedPauseFor,
  timedPauseOfFailed,
  verdictAt,
  withoutPastEnd,
} from './timedPause'

const minute = 60_000
const until = Date.UTC(2026, 0, 19, 8)
const timedPause: TimedPause = { until, zone: 'Europe/Berlin', atEnd: 'resume', leftAt: null, question: null }

const byItself = { resumesByItself: true, isLocked: false }
const asking = { ...byItself, resumesByItself: false }

describe('at the end of a pause', () => {
  it.each([
    [-1, 'nothing'],
    [0, 'resume'],
    [5 * minute, 'resume'],
    [5 * minute + 1, 'miss'],
    [7 * 24 * 60 * minute, 'miss'],
  ])('and %s ms after it the verdict is: %s', (late, verdict) => {
    expect(verdictAt(timedPause, until + late, byItself)).toBe(verdict)
  })

  it('the person is asked who wants that, at whatever time', () => {
    expect(verdictAt(timedPause, until - 1, asking)).toBe('nothing')
    expect(verdictAt(timedPause, until, asking)).toBe('remind')
    expect(verdictAt({ ...timedPause, atEnd: 'ask' }, until + 60 * minute, byItself)).toBe('remind')
  })

  it('a campaign that is locked is not resumed, and the person is asked', () => {
    const locked = { ...byItself, isLocked: true }
    expect(verdictAt(timedPause, until - 1, locked)).toBe('nothing')
    expect(verdictAt(timedPause, until, locked)).toBe('miss')
    expect(verdictAt({ ...timedPause, atEnd: 'ask' }, until, locked)).toBe('remind')
  })

  it.each(['missed', 'changed', 'reminder'] as const)(
    'the lock is what is asked about while it is there, and %s once it is gone',
    (question) => {
      const lock = { at: 1, reason: '' }
      expect(questionOf({ timedPause: { ...timedPause, question }, lock })).toBe('locked')
      expect(questionOf({ timedPause: { ...timedPause, question }, lock: null })).toBe(question)
      expect(questionOf({ timedPause, lock })).toBeNull()
      expect(questionOf({ timedPause: null, lock })).toBeNull()
    },
  )

  it('nothing more is done once the person was asked', () => {
    expect(verdictAt({ ...timedPause, question: 'missed' }, until + minute, byItself)).toBe('nothing')
  })
})

describe('a campaign', () => {
  const seen = (differences: Partial<typeof active>) =>
    firstSeen({ ...active, status: 'paused', ...differences }, { at: 0, ticket: 1 })

  it.each([
    ['paused, with no time of change', {}, null, true],
    ['paused, changed when it was left', { updatedAt: 5 }, 5, true],
    ['paused, which did not say when it was changed', { updatedAt: 5 }, null, true],
    ['paused, changed since', { updatedAt: 6 }, 5, false],
    ['paused, which says no more when it was changed', { updatedAt: null }, 5, false],
    ['active', { status: 'active' as const }, null, false],
    ['of unknown status', { status: 'unknown' as const }, null, false],
    ['archived', { isArchived: true }, null, false],
  ])('that Alta shows %s is as it was left: %s %s → %s', (_, differences, leftAt, expected) => {
    expect(isAsLeft(seen(differences), { ...timedPause, leftAt })).toBe(expected)
  })
})

const end = { until, zone: 'Europe/Berlin' }
const intent = { verb: 'pause', withProspects: false, askedAt: 1, end } as const
const shown = {
  ...firstSeen({ ...active, status: 'paused', updatedAt: 5 }, { at: 0, ticket: 1 }),
  timedPause: null,
}

describe('an end', () => {
  const ours = { ...end, atEnd: 'resume', leftAt: 5, question: null } as const

  it('belongs to the pause that it was asked with, as Alta shows that', () => {
    expect(timedPauseFor(shown, intent)).toEqual(ours)
    expect(timedPauseFor(shown, { ...intent, end: undefined })).toBeNull()
    expect(timedPauseFor(shown, { ...intent, verb: 'resume' })).toBeNull()
  })

  it.each<[AppError, boolean]>([
    [{ kind: 'interrupted', intent, status: 'active' }, true],
    [{ kind: 'not-applied' }, true],
    [{ kind: 'gateway', status: 403 }, true],
    [{ kind: 'forbidden', right: 'pause' }, false],
    [{ kind: 'offline' }, false],
  ])('of a pause that failed with %o belongs to the one that Alta shows: %s', (error, isOurs) => {
    const other = { ...timedPause, until: until + 1 }
    const failed = timedPauseOfFailed({ ...shown, timedPause: other }, { ...intent, error, at: 2 })
    expect(failed).toEqual(isOurs ? ours : other)
  })

  it('is given back by an undo unless the person was to be asked then', () => {
    expect(endToGiveBack(timedPause)).toEqual(end)
    expect(endToGiveBack({ ...timedPause, atEnd: 'ask' })).toBeNull()
  })

  it('that has passed is dropped from what is asked', () => {
    const endless = { verb: 'pause', withProspects: false } as const
    const asked = { ...endless, end }
    expect(withoutPastEnd(asked, until - 1)).toEqual(asked)
    expect(withoutPastEnd(asked, until)).toEqual(endless)
    expect(withoutPastEnd(endless, until)).toEqual(endless)
  })
})

describe('another end', () => {
  const later = { ...end, until: until + 1 }
  const pause = { ...intent, changesStatus: true }
  const failure = { ...intent, error: { kind: 'not-applied' }, at: 2 } as const

  it('is taken by a pause that is cut off, or failed and perhaps done after all', () => {
    expect(endReplaced({ ...shown, interrupted: pause }, later)).toEqual({
      ...shown,
      interrupted: { ...pause, end: later },
    })
    expect(endReplaced({ ...shown, failure }, later)).toEqual({
      ...shown,
      failure: { ...failure, end: later },
    })
  })

  it('may be none', () => {
    expect(endReplaced({ ...shown, failure }, null).failure).toEqual({ ...failure, end: undefined })
  })

  it('is not taken by a resume, which notes the end for its undo', () => {
    const resume = { ...shown, failure: { ...failure, verb: 'resume' as const } }
    expect(endReplaced(resume, later)).toEqual(resume)
  })
})
