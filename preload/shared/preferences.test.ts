import { expect, it } from 'vitest'
import { calls } from './contract'
import { appPreferences, defaultPreferences } from './preferences'

const { argument } = calls.setPreferences

it('changing one preference leaves all others alone', () => {
  expect(argument.parse({ sort: 'newest' })).toEqual({ sort: 'newest' })
  expect(argument.parse({})).toEqual({})
})

it.each([
  { shortcut: 'Control+P' },
  { launchAtLogin: true },
  { sort: undefined },
  { forgottenAfterDays: 366 },
  { other: true },
])('%j is not taken', (part) => {
  expect(argument.safeParse(part).success).toBe(false)
})

it('what holds for one list does not hold for the app', () => {
  const list = { pauseProspects: false, filter: 'all', sort: 'name', showInactive: false }
  const app = appPreferences(defaultPreferences)
  expect({ ...list, ...app }).toEqual(defaultPreferences)
  expect(Object.keys(list).filter((name) => name in app)).toEqual([])
})
