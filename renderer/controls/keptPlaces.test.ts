import { expect, it } from 'vitest'
import { withPlaces } from './keptPlaces'

it('an answer that is gone keeps its place, and a new one takes none of another', () => {
  expect(withPlaces([], ['resume', 'keep', 'remind'])).toEqual(['resume', 'keep', 'remind'])
  expect(withPlaces(['resume', 'keep', 'remind'], ['keep', 'remind'])).toEqual(['resume', 'keep', 'remind'])
  expect(withPlaces(['unlock', 'keep', 'remind'], ['resume', 'keep', 'remind'])).toEqual([
    'unlock',
    'keep',
    'remind',
    'resume',
  ])
  expect(withPlaces(['keep'], [])).toEqual(['keep'])
})
