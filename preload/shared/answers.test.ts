import { expect, it } from 'vitest'
import { exampleRow } from './examplesForTest'
import { answersTo, needKinds } from './needs'

const paused = exampleRow({ id: '1', status: 'paused' })
const locked = exampleRow({ id: '2', status: 'paused', lock: { at: 1, reason: '' } })
const archived = exampleRow({ id: '3', status: 'paused', isArchived: true })
const labels = (...asked: Parameters<typeof answersTo>) => answersTo(...asked).map(({ label }) => label)

it('what is answered for one does not say “all”, also when the others are answered', () => {
  expect(labels('drift', [paused])).toEqual(['Pause again', 'Dismiss'])
  expect(labels('drift', [paused, locked])).toEqual(['Pause all 2 again', 'Dismiss all'])
})

it('nothing resumes what is locked or archived when a pause has ended', () => {
  expect(labels('end', [paused, locked, archived])[0]).toBe('Resume 1 of 3')
  expect(answersTo('end', [paused, locked, archived])[0]?.rows).toEqual([paused])
  expect(labels('end', [locked])).toEqual(['Keep paused', 'Remind me tomorrow'])
  expect(labels('end', [archived])).toEqual(['Keep paused', 'Remind me tomorrow'])
})

it('as many are said to be resumed as are, under the number that the heading tells', () => {
  const free = [paused, { ...paused, id: '4' }]
  expect(labels('end', free)[0]).toBe('Resume all 2')
  expect(labels('end', [...free, locked])[0]).toBe('Resume 2 of 3')
  expect(answersTo('end', free, 3)[0]?.label).toBe('Resume 2 of 3')
  expect(answersTo('end', [paused], 2)[0]?.label).toBe('Resume 1 of 2')
})

it('there is nothing to answer where nobody needs the person', () => {
  expect(needKinds.map((need) => answersTo(need, []))).toEqual(needKinds.map(() => []))
})
