import type { AccountSummary } from '../../preload/shared/contract'
import { listText } from './counts'
import { isWaiting } from './errorText'

/** What is not well with an account, in a word or two; null when all is. */
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

/** Whose it is, to stand before the words: “Europe and North America”; empty where it concerns all there are. */
export function whoseText(concerned: (string | null)[], accounts: AccountSummary[]): string {
  const those = accounts.filter(({ key }) => concerned.includes(key))
  return those.length === accounts.length ? '' : listText(those.map(({ name }) => name))
}

/** What is said of accounts that need a token. */
export function needsTokenText(why: 'refused' | 'gone' | 'signed-out', count: number): string {
  if (why === 'signed-out') return 'Not connected.'
  if (why === 'gone')
    return `${count === 1 ? 'Its token is' : 'Their tokens are'} not in this computer’s keychain any more.`
  return `Alta no longer accepts ${count === 1 ? 'its token' : 'their tokens'}.`
}

/** What is said where the list was read before and may not be read any more. */
export const notListedText =
  'Your role can’t list campaigns any more. Those known here are checked one by one, and new ones don’t appear: ask for the right to list them, or add them by their ID.'
