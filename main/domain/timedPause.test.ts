import { describe, expect, it } from 'vitest'
import type { TimedPause } from './campaign'
import { firstSeen } from './campaign'
import { active } from './campaignForTest'
import { isAsLeft, questionOf, verdictAt } from './timedPause'

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
    ['paused, changed since', { updatedAt: 6 }, 5, false],
    ['paused, which says no more when it was changed', { updatedAt: null }, 5, false],
    ['active', { status: 'active' as const }, null, false],
    ['of unknown status', { status: 'unknown' as const }, null, false],
    ['archived', { isArchived: true }, null, false],
  ])('that Alta shows %s is as it was left: %s %s → %s', (_, differences, leftAt, expected) => {
    expect(isAsLeft(seen(differences), { ...timedPause, leftAt })).toBe(expected)
  })
})
