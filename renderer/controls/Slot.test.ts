import { expect, it } from 'vitest'
import { withSlots } from './Slot'

it('an answer that is gone keeps its place, and a new one takes none of another', () => {
  expect(withSlots([], ['resume', 'keep', 'remind'])).toEqual(['resume', 'keep', 'remind'])
  expect(withSlots(['resume', 'keep', 'remind'], ['keep', 'remind'])).toEqual(['resume', 'keep', 'remind'])
  expect(withSlots(['unlock', 'keep', 'remind'], ['resume', 'keep', 'remind'])).toEqual([
    'unlock',
    'keep',
    'remind',
    'resume',
  ])
  expect(withSlots(['keep'], [])).toEqual(['keep'])
})
