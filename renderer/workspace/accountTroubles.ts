import type { AccountSummary, AppError, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { accountsOnShow } from '../snapshot/accountsOnShow'

/** What is not well with an account. */
type Trouble =
  /** Its keychain doesn't hand the token out. */
  | { kind: 'locked'; error: AppError }
  /** Alta stopped accepting its token. */
  | { kind: 'refused' }
  /** The keychain does not hold its token any more. */
  | { kind: 'gone' }
  /** It has no token. */
  | { kind: 'signed-out' }
  /** It could not be read lately. */
  | { kind: 'not-read'; error: AppError }
  /** Its token may not list campaigns any more: those that are known are read one by one. */
  | { kind: 'not-listed' }

/** A trouble, and the accounts that have it. */
export interface SharedTrouble {
  trouble: Trouble
  accounts: AccountSummary[]
}

/** What is not well with what is on show, each trouble once. */
export function accountTroubles(snapshot: Snapshot): SharedTrouble[] {
  const isOneOfSeveral = snapshot.shownAccount === null
  const shared = new Map<string, SharedTrouble>()
  for (const account of accountsOnShow(snapshot)) {
    const trouble = troubleOf(account, isOneOfSeveral) ?? lackOfList(account, snapshot.campaigns)
    if (trouble === null) continue
    const key = JSON.stringify(trouble)
    shared.set(key, { trouble, accounts: [...(shared.get(key)?.accounts ?? []), account] })
  }
  return [...shared.values()]
}

/** With one account on show, the token form says itself what it is for. */
function troubleOf({ connection, reading }: AccountSummary, isOneOfSeveral: boolean): Trouble | null {
  switch (connection.kind) {
    case 'starting':
      return null
    case 'locked':
      return { kind: 'locked', error: connection.error }
    case 'refused':
    case 'gone':
    case 'signed-out':
      return isOneOfSeveral ? { kind: connection.kind } : null
    case 'connected':
      return reading.error && { kind: 'not-read', error: reading.error }
  }
}

/** Who added each campaign by hand knows that there is no list. */
function lackOfList({ key, connection }: AccountSummary, rows: readonly CampaignRow[]): Trouble | null {
  if (connection.kind !== 'connected' || connection.mayList) return null
  return rows.some(({ account, isAdded }) => account === key && !isAdded) ? { kind: 'not-listed' } : null
}
