import { describe, expect, it } from 'vitest'
import { type Days, rangeOf } from './days'

const now = new Date(2026, 2, 30, 14, 2).getTime()
const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime()
const dates = (first: string, last: string): Days => ({ choice: 'dates', first, last })

describe('the days whose history is shown', () => {
  it.each<[Days, number | null, number | null]>([
    [{ choice: 'any', first: '2026-03-01', last: '' }, null, null],
    [{ choice: 'today', first: '', last: '' }, day(3, 30), null],
    [{ choice: 'yesterday', first: '', last: '' }, day(3, 29), day(3, 30)],
    [{ choice: 'week', first: '', last: '' }, day(3, 24), null],
    [{ choice: 'month', first: '', last: '' }, day(3, 1), null],
    [dates('2026-03-02', '2026-03-04'), day(3, 2), day(3, 5)],
    [dates('2026-03-04', '2026-03-02'), day(3, 2), day(3, 5)],
    [dates('2026-03-02', ''), day(3, 2), null],
    [dates('', '2026-03-04'), null, day(3, 5)],
    [dates('', ''), null, null],
  ])('%o', (days, from, until) => {
    expect(rangeOf(days, now)).toEqual({ from, until })
  })
})
