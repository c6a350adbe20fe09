import { expect, test } from 'vitest'
import { displayName, isolated, rowKey, twinSuffixes } from './names'

const id = '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60'
const shown = (name: string) => displayName({ id, name })

test.each<[string, string]>([
  ['nothing', ''],
  ['blanks', ' \u00A0\u3000\t\n'],
  ['spaces without width', '\u200B\u200B'],
  ['joiners and marks of direction', '\u200D\u200E\u200F\u2060\uFEFF\u00AD'],
  ['a NUL', '\u0000'],
  ['an override and its end', '\u202E\u202C'],
  ['isolates', '\u2067\u2069'],
  ['fillers that are drawn as nothing', '\u3164\u115F\uFFA0\u2800'],
  ['selectors of variants', '\uFE0F\u{E0100}\u034F'],
  ['tags', '\u{E0041}\u{E007F}'],
])('a name of %s has a stand-in', (_, name) => {
  expect(shown(name)).toBe('Campaign 5a4b1d2c')
})

test.each<[string, string, string]>([
  ['a NUL', 'A\u0000B', 'A B'],
  ['line breaks', 'A\r\nB\u2028C', 'A B C'],
  ['an override', 'Q1 \u202Egnp.exe', 'Q1 gnp.exe'],
  ['an isolate that is not closed', 'Q1 \u2067x', 'Q1 x'],
  ['an end without a beginning', 'Q1\u2069\u202C x', 'Q1 x'],
  ['half of a sign', 'A\uD83D', 'A\uFFFD'],
])('of a name with %s all is shown that can be read, and nothing around it changes', (_, name, expected) => {
  expect(shown(name)).toBe(expected)
})

test.each([
  'Q1 Outbound',
  ' Q1  Outbound',
  '2026_Q1_EMEA',
  '<a href="http://evil.test"><b>Alta: sign in again</b></a>',
  'Winter <i>push</i> & more',
  '👩‍💻 für Zürich',
  'می‌خواهم',
  '\u0301',
  '...',
])('%j stays as it is', (name) => {
  expect(shown(name)).toBe(name)
})

test('only a name from right to left is set apart from the line it stands in', () => {
  expect(isolated('קמפיין 2026')).toBe('\u2068קמפיין 2026\u2069')
  expect(isolated('حملة')).toBe('\u2068حملة\u2069')
  expect(isolated('Q1 Zürich 🚀 東京')).toBe('Q1 Zürich 🚀 東京')
})

const jan12 = new Date(2025, 0, 12, 9).getTime()
const namedRow = (id: string, name: string, launchedAt: number | null = null) => ({
  id,
  account: 'first',
  name,
  launchedAt,
})
const suffixes = (...rows: ReturnType<typeof namedRow>[]) => {
  const map = twinSuffixes(rows)
  return rows.map((each) => map.get(rowKey(each)) ?? '')
}

test('what is called like no other has no suffix', () => {
  expect(suffixes(namedRow('1', 'A'), namedRow('2', 'B'))).toEqual(['', ''])
})

test('campaigns of one name are told apart by the day of their launch', () => {
  const later = new Date(2025, 1, 3).getTime()
  expect(suffixes(namedRow('1', 'A', jan12), namedRow('2', 'A', later))).toEqual([
    ' (12 Jan 2025)',
    ' (3 Feb 2025)',
  ])
})

test('and where that is the same, or is not known, by the beginning of their ids', () => {
  const ids = ['3f2a9c1e-1', '77777777-2', '88888888-3'] as const
  expect(
    suffixes(namedRow(ids[0], 'A', jan12), namedRow(ids[1], 'A', jan12 + 60_000), namedRow(ids[2], 'A')),
  ).toEqual([' (3f2a9c1e)', ' (77777777)', ' (88888888)'])
})

test('as much of the id is shown as tells them apart', () => {
  expect(suffixes(namedRow('11111111-aa', 'A'), namedRow('11111111-ab', 'A'))).toEqual([
    ' (11111111-aa)',
    ' (11111111-ab)',
  ])
})

test('of 10,000 campaigns twins are found at once, also when all are called alike', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => namedRow(`${index}`.padStart(8, '0'), 'A', jan12))
  // CPU time of this process: the computer may be busy with other things.
  const before = process.cpuUsage()
  expect(new Set(twinSuffixes(rows).values()).size).toBe(10_000)
  expect(process.cpuUsage(before).user / 1_000, 'ms').toBeLessThan(1_000)
})
