import { expect, test } from 'vitest'
import { displayName, isolated } from './names'

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
