import type { AccountSummary } from '../../preload/contract'

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
      return 'Keychain locked'
    case 'refused':
      return 'Token refused'
  }
}
