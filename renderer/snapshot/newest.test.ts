import { describe, expect, it } from 'vitest'
import { exampleRow, exampleSnapshot } from '../words/exampleRow'
import { newest } from './newest'

const one = exampleRow({ id: '1' })
const other = exampleRow({ id: '2' })
const shown = exampleSnapshot([one, other], { revision: 5 })

describe('of two snapshots', () => {
  it('the first one there is shown', () => {
    expect(newest(null, shown)).toBe(shown)
  })

  it.each([4, 5])('one that comes late with revision %s changes nothing', (revision) => {
    expect(newest(shown, exampleSnapshot([], { revision }))).toBe(shown)
  })

  it('the higher revision is shown, and rows that did not change stay the same objects', () => {
    const incoming = structuredClone({
      ...shown,
      revision: 6,
      campaigns: [other, { ...one, status: 'paused' as const }],
    })
    const next = newest(shown, incoming)
    expect(next).toEqual(incoming)
    expect(next.campaigns[0]).toBe(other)
    expect(next.campaigns[1]).not.toBe(one)
    expect(next.connection).toBe(shown.connection)
  })
})
