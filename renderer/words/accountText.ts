import type { AccountSummary } from '../../preload/shared/contract'
import { listText } from './counts'
import { isWaiting } from './errorText'

/** What is wrong with an account, in a word or two; null for nothing. */
export function accountTrouble({ connection, reading }: AccountSummary): string | null {
  switch (connection.kind) {
    case 'connected':
      return reading.error === null ? null : 'Couldn’t be checked'
    case 'starting':
      return null
    case 'signed-out':
      return 'Not connected'
    case 'locked':
      return isWaiting(connection.error) ? 'Waiting for the keychain' : 'Keychain locked'
    case 'gone':
      return 'Token missing'
    case 'refused':
      return 'Token refused'
  }
}

/** The names of the accounts with these keys: “Europe and North America”; empty if that is all there are. */
export function affectedAccountsText(keys: (string | null)[], accounts: AccountSummary[]): string {
  const affected = accounts.filter(({ key }) => keys.includes(key))
  return affected.length === accounts.length ? '' : listText(affected.map(({ name }) => name))
}

/** Why accounts need a token. */
export function needsTokenText(why: 'refused' | 'gone' | 'signed-out', count: number): string {
  if (why === 'signed-out') return 'Not connected.'
  if (why === 'gone')
    return `${count === 1 ? 'Its token is' : 'Their tokens are'} not in this computer’s keychain any more.`
  return `Alta no longer accepts ${count === 1 ? 'its token' : 'their tokens'}.`
}

/** For an account whose list could be read before, but not any more. */
export const notListedText =
  'Your role can’t list campaigns any more. Those known here are checked one by one, and new ones don’t appear: ask for the right to list them, or add them by their ID.'
