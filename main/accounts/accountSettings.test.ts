import { expect, it } from 'vitest'
import { defaultPreferences } from '../../preload/shared/preferences'
import { accountsAt, newAccount } from './accountSettings'
import { keptInMemory } from './demo'
import type { AccountSettings, AccountsSettings } from './ports'

const alta = 'https://api.altahq.com'
const staging = 'https://staging.altahq.com'
const account = (key: string, server: string | null, tokenSaved: boolean | null = true): AccountSettings => ({
  ...newAccount(key),
  server,
  tokenSaved,
})
const settingsWith = (accounts: AccountSettings[]) =>
  keptInMemory<AccountsSettings>({ list: defaultPreferences, accounts, shownAccount: null })
const keysAt = (server: string, settings: ReturnType<typeof settingsWith>) =>
  accountsAt(server, settings).map(({ key }) => key)

it('opens the accounts of a server at that server alone', () => {
  const settings = settingsWith([account('a', alta), account('b', staging), account('c', alta)])
  expect(keysAt(alta, settings)).toEqual(['a', 'c'])
  expect(keysAt(staging, settings)).toEqual(['b'])
  expect(settings.get().accounts).toHaveLength(3)
})

it('opens the accounts of an earlier PauseBar, and of a first start, at any server', () => {
  const settings = settingsWith([account('first', null), account('fresh', null, null)])
  expect(keysAt(alta, settings)).toEqual(['first', 'fresh'])
  expect(keysAt(staging, settings)).toEqual(['first', 'fresh'])
})

it('has a place for the first account of another server, keeps it, and shows it there alone', () => {
  const settings = settingsWith([account('a', alta)])
  const [key, ...others] = keysAt(staging, settings)
  expect(others).toEqual([])
  expect(settings.get().accounts.map((each) => each.key)).toEqual(['a', key])
  expect(keysAt(staging, settings)).toEqual([key])
  expect(keysAt(alta, settings)).toEqual(['a'])
})

it('gives one that was disconnected to whichever server needs it, and shows it beside no other', () => {
  const settings = settingsWith([account('a', alta), account('left', null, false)])
  expect(keysAt(alta, settings)).toEqual(['a'])
  expect(keysAt(staging, settings)).toEqual(['left'])
})
