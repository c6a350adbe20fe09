import { expect, it } from 'vitest'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { keptText, resumeEffect, whyNotResumed } from './resumeText'

it.each([
  [{}, null],
  [
    { isArchived: true },
    'It is archived in Alta. Unarchive it there first: PauseBar resumes nothing that is archived.',
  ],
  [{ lock: { at: 0, reason: '' } }, 'You locked it. Unlock it in its menu first.'],
  [{ lock: { at: 0, reason: 'Legal' } }, 'You locked it (“Legal”). Unlock it in its menu first.'],
])('of a campaign with %o a resume is refused with “%s”', (differences, reason) => {
  expect(whyNotResumed(exampleRow({ status: 'paused', ...differences }))).toBe(reason)
})

it('says of a completed campaign that Alta may refuse', () => {
  expect(resumeEffect('completed')).toMatch(/It is completed: Alta may refuse this\.$/)
  expect(resumeEffect('paused')).not.toContain('refuse')
})

it('says how many of those that were paused together stay so', () => {
  expect(keptText(0)).toBeNull()
  expect(keptText(1)).toBe('1 more stays paused: it is locked, or archived in Alta.')
  expect(keptText(2)).toBe('2 more stay paused: each is locked, or archived in Alta.')
})
