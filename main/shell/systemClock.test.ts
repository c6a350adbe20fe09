import { expect, it, vi } from 'vitest'
import { fieldLanguage, hasHour12, timeLocale } from './systemClock'

vi.mock('electron', () => ({ app: {}, systemPreferences: {} }))

it.each([
  ['en_US.UTF-8', true],
  ['en-US', true],
  ['en_AU.utf8', true],
  ['hi_IN', true],
  ['en_GB.UTF-8', false],
  ['en_IE.UTF-8', false],
  ['de_DE@euro', false],
  ['sr_RS@latin', false],
  ['ja_JP.UTF-8', false],
  ['C', false],
  ['C.UTF-8', false],
  ['POSIX', false],
  ['', false],
  ['not a locale', false],
])('in %s times are written with AM and PM: %s', (locale, expected) => {
  expect(hasHour12(locale)).toBe(expected)
})

it.each([
  ['en_US.UTF-8', 'en-US'],
  ['en_AU.UTF-8', 'en-GB'],
  ['en_GB.UTF-8', 'en-GB'],
  ['de_DE.UTF-8', 'en-GB'],
  ['C', 'en-GB'],
])('in %s a date and a time are typed as in %s', (locale, expected) => {
  expect(fieldLanguage(locale)).toBe(expected)
})

it.each([
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en_GB.UTF-8'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8', LC_ALL: '' }, 'de_DE.UTF-8'],
  [{ LANG: 'en_US.UTF-8' }, 'en_US.UTF-8'],
  [{}, ''],
])('with %o times are written as in “%s”', (environment, expected) => {
  expect(timeLocale(environment)).toBe(expected)
})
