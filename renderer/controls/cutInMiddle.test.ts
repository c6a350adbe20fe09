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

  it('keeps less of its end where there is little room, and its beginning however little that is', () => {
    expect(cutInMiddle(name, 130, widthOf).text).toBe('Bene…d | 2025')
    expect(cutInMiddle(name, 120, widthOf).text).toBe('Benelux…2025')
    expect(cutInMiddle(name, 80, widthOf).text).toBe('Benelux…')
    expect(cutInMiddle(name, 20, widthOf).text).toBe('B…')
    expect(cutInMiddle(name, 10, widthOf).text).toBe('B…')
  })

  it('never cuts within a letter', () => {
    expect(cutInMiddle('👩‍👩‍👧 Family offers for everybody', 220, widthOf).text).toMatch(/^👩‍👩‍👧 Fam/)
  })
})
