import { describe, expect, it } from 'vitest'
import { cutInMiddle } from './cutInMiddle'

/** Each letter is 10 wide, and so are the dots. */
const widthOf = (text: string) => 10 * Array.from(text).length
const name = 'Benelux | Q1 Outbound | 2025'

describe('a name on one line', () => {
  it('stays whole where there is room', () => {
    expect(cutInMiddle(name, 280, widthOf)).toEqual({ text: name, tracking: 0 })
  })

  it('is set a little closer before letters are given up for dots', () => {
    expect(cutInMiddle(name, 274, widthOf)).toEqual({ text: name, tracking: -6 / 28 })
  })

  it('is cut in the middle by no more than it has to be, with no blank beside the dots', () => {
    expect(cutInMiddle(name, 270, widthOf).text).toBe('Benelux | Q1 Outbo…d | 2025')
    expect(cutInMiddle(name, 220, widthOf).text).toBe('Benelux | Q1…d | 2025')
    expect(cutInMiddle('Hiring signals of the Nordics', 200, widthOf).text).toBe('Hiring signa…Nordics')
  })

  it('keeps its beginning however little room there is', () => {
    expect(cutInMiddle(name, 20, widthOf).text).toBe('B…d | 2025')
  })

  it('never cuts within a letter', () => {
    expect(cutInMiddle('👩‍👩‍👧 Family offers for everybody', 220, widthOf).text).toMatch(/^👩‍👩‍👧 Fam/)
  })
})
