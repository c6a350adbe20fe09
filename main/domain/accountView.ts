import type {
  Banner,
  CampaignRow,
  Connection,
  Reading,
  Result,
  RunView,
  UndoOffer,
} from '../../preload/shared/contract'
import { isVisible } from '../../preload/shared/names'
import { failure, success } from './result'

/** The key of the account that exists from the first start. */
export const firstAccount = 'first'

const longestName = 60

interface Nameable {
  /** Given by the person, or empty. */
  name: string
  accountId: string | null
}

/** The names that are shown. No two are alike: a name has to tell whose campaigns are paused. */
export function accountNames(accounts: readonly Nameable[]): string[] {
  const names: string[] = []
  for (const { name, accountId } of accounts) names.push(unlike(name || accountId || 'Alta account', names))
  return names
}

/**
 * A typed name, fit for one line. Errors are of kind `invalid-input`.
 *
 * @param others the names of the other accounts
 */
export function parseAccountName(typed: string, others: readonly string[]): Result<string> {
  const name = typed.replace(/\s+/gu, ' ').trim()
  if (hasControls.test(name)) return invalid('control-characters')
  if (!isVisible(name)) return invalid('empty')
  if ([...name].length > longestName) return invalid('too-long')
  return others.some((other) => isSame(other, name)) ? invalid('already-listed') : success(name)
}

/** Control characters, and those that change the direction of the text around them. */
const hasControls = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

function unlike(name: string, others: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name} ${number}`
    if (!others.some((other) => isSame(other, numbered))) return numbered
  }
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

const invalid = (problem: 'empty' | 'too-long' | 'control-characters' | 'already-listed') =>
  failure({ kind: 'invalid-input', field: 'account-name', problem })

/** All that is shown of one account. */
export interface AccountView {
  key: string
  connection: Connection
  campaigns: CampaignRow[]
  reading: Reading
  undoOffers: readonly UndoOffer[]
  runs: readonly RunView[]
  banners: readonly Banner[]
  /** Ids of the campaigns last acted on, the newest first. */
  recentlyUsed: readonly string[]
}

export interface NamedAccount extends AccountView {
  name: string
}
