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

/** The key of the account that is there from the first start on. */
export const firstAccount = 'first'

const longestName = 60

/** What an account is called by itself, by the person, or by its id at Alta. */
interface Nameable {
  name: string
  accountId: string | null
}

/** What a row of accounts is called: no two alike, since a name has to tell whose campaigns are paused. */
export function accountNames(accounts: readonly Nameable[]): string[] {
  const names: string[] = []
  for (const { name, accountId } of accounts) names.push(unlike(name || accountId || 'Alta account', names))
  return names
}

/**
 * A name as a person typed it in, fit to be shown on one line. Errors are of kind `invalid-input`.
 *
 * @param others what the other accounts are called
 */
export function parseAccountName(typed: string, others: readonly string[]): Result<string> {
  const name = typed.replace(/\s+/gu, ' ').trim()
  if (hasControls.test(name)) return invalid('control-characters')
  if (!isVisible(name)) return invalid('empty')
  if ([...name].length > longestName) return invalid('too-long')
  return others.some((other) => isSame(other, name)) ? invalid('already-listed') : success(name)
}

/** Control characters, and what turns the direction of the line that the name stands in. */
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

/** All that is to be seen of one account. */
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

/** An account, and what it is called. */
export interface NamedAccount extends AccountView {
  name: string
}
