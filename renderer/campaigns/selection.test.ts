import { describe, expect, it } from 'vitest'
import { extendedTo, nothingSelected, toggled, within } from './selection'

const order = ['a', 'b', 'c', 'd']
const keys = ({ keys: selected }: { keys: ReadonlySet<string> }) => [...selected].sort().join('')

describe('selecting rows', () => {
  it('adds one after the other, and takes one away again', () => {
    const two = toggled(toggled(nothingSelected, 'a'), 'c')
    expect(keys(two)).toBe('ac')
    expect(keys(toggled(two, 'a'))).toBe('c')
  })

  it.each([
    ['b', 'd', 'bcd'],
    ['d', 'b', 'bcd'],
    ['c', 'c', 'c'],
  ])('from %s to %s selects what lies between', (from, to, expected) => {
    expect(keys(extendedTo(toggled(nothingSelected, from), to, order))).toBe(expected)
  })

  it('begins a range where nothing was selected before', () => {
    expect(keys(extendedTo(nothingSelected, 'b', order))).toBe('b')
  })

  it('loses what is on the list no more', () => {
    expect(keys(within(toggled(toggled(nothingSelected, 'a'), 'b'), () => ['b', 'c']))).toBe('b')
  })
})
