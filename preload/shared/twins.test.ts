import { expect, it } from 'vitest'
import { rowKey, twinSuffixes } from './names'

const jan12 = new Date(2025, 0, 12, 9).getTime()
const row = (id: string, name: string, launchedAt: number | null = null) => ({
  id,
  account: 'first',
  name,
  launchedAt,
})
const suffixes = (...rows: ReturnType<typeof row>[]) => {
  const map = twinSuffixes(rows)
  return rows.map((each) => map.get(rowKey(each)) ?? '')
}

it('what is called like no other has no suffix', () => {
  expect(suffixes(row('1', 'A'), row('2', 'B'))).toEqual(['', ''])
})

it('campaigns of one name are told apart by the day of their launch', () => {
  const later = new Date(2025, 1, 3).getTime()
  expect(suffixes(row('1', 'A', jan12), row('2', 'A', later))).toEqual([' (12 Jan 2025)', ' (3 Feb 2025)'])
})

it('and where that is the same, or is not known, by the beginning of their ids', () => {
  const ids = ['3f2a9c1e-1', '77777777-2', '88888888-3'] as const
  expect(suffixes(row(ids[0], 'A', jan12), row(ids[1], 'A', jan12 + 60_000), row(ids[2], 'A'))).toEqual([
    ' (3f2a9c1e)',
    ' (77777777)',
    ' (88888888)',
  ])
})

it('as much of the id is shown as tells them apart', () => {
  expect(suffixes(row('11111111-aa', 'A'), row('11111111-ab', 'A'))).toEqual([
    ' (11111111-aa)',
    ' (11111111-ab)',
  ])
})

it('of 10,000 campaigns twins are found at once, also when all are called alike', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(`${index}`.padStart(8, '0'), 'A', jan12))
  // Of this process alone, whatever else the computer does.
  const before = process.cpuUsage()
  expect(new Set(twinSuffixes(rows).values()).size).toBe(10_000)
  expect(process.cpuUsage(before).user / 1_000, 'ms').toBeLessThan(1_000)
})
