import { expect, it } from 'vitest'
import { endLabels } from './pauseEnds'

const labels = (isPaused: boolean, resumesByItself: boolean) => {
  const { choices, other } = endLabels(isPaused, resumesByItself, '09:00')
  return [...choices.map(({ label }) => label), other]
}

it('a pause for a while says until when', () => {
  expect(labels(false, true)).toEqual([
    'Pause for 1 hour',
    'Pause until tomorrow 09:00',
    'Pause until Monday 09:00',
    'Pause until…',
  ])
  expect(labels(true, true)).toEqual([
    'Resume in 1 hour',
    'Resume tomorrow 09:00',
    'Resume on Monday 09:00',
    'Resume on…',
  ])
})

it('where PauseBar asks at its end, nothing says that it resumes then', () => {
  expect(labels(false, false)).toEqual([
    'Pause, ask me in 1 hour',
    'Pause, ask me tomorrow 09:00',
    'Pause, ask me on Monday 09:00',
    'Pause, ask me on…',
  ])
  expect(labels(true, false)).toEqual([
    'Ask me in 1 hour',
    'Ask me tomorrow 09:00',
    'Ask me on Monday 09:00',
    'Ask me on…',
  ])
})
