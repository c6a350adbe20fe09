import { describe, expect, it } from 'vitest'
import { isAsLeft, type Timer, verdictAt } from './autoResume'
import { firstSeen } from './campaign'
import { active } from './campaignForTest'

const minute = 60_000
const until = Date.UTC(2026, 0, 19, 8)
const timer: Timer = { until, zone: 'Europe/Berlin', atEnd: 'resume', leftAt: null, question: null }

describe('at the end of a pause', () => {
  it.each([
    [-1, 'nothing'],
    [0, 'resume'],
    [5 * minute, 'resume'],
    [5 * minute + 1, 'miss'],
    [7 * 24 * 60 * minute, 'miss'],
  ])('and %s ms after it the verdict is: %s', (late, verdict) => {
    expect(verdictAt(timer, until + late, true)).toBe(verdict)
  })

  it('the person is asked who wants that, at whatever time', () => {
    expect(verdictAt(timer, until - 1, false)).toBe('nothing')
    expect(verdictAt(timer, until, false)).toBe('remind')
    expect(verdictAt({ ...timer, atEnd: 'ask' }, until + 60 * minute, true)).toBe('remind')
  })

  it('nothing more is done once the person was asked', () => {
    expect(verdictAt({ ...timer, question: 'missed' }, until + minute, true)).toBe('nothing')
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
    expect(isAsLeft(seen(differences), { ...timer, leftAt })).toBe(expected)
  })
})
