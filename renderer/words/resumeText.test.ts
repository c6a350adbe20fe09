import { expect, it } from 'vitest'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { resumeEffect, whyNotResumed } from './resumeText'

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
