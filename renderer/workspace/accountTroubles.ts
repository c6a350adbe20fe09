import type { AccountSummary, AppError, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { accountsOnShow } from '../snapshot/accountsOnShow'

/** A problem of an account. */
type Trouble =
  /** The keychain does not hand out its token. */
  | { kind: 'locked'; error: AppError }
  /** Alta stopped accepting its token. */
  | { kind: 'refused' }
  /** Its token is no longer in the keychain. */
  | { kind: 'gone' }
  /** It has no token. */
  | { kind: 'signed-out' }
  /** The newest reading failed. */
  | { kind: 'not-read'; error: AppError }
  /** Its token may no longer list campaigns: the known ones are read one by one. */
  | { kind: 'not-listed' }

export interface SharedTrouble {
  trouble: Trouble
  accounts: AccountSummary[]
}

/** The problems of the accounts on show, each once. */
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

/** With one account on show, the form for the token explains itself. */
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

/** Whoever added each campaign by hand knows that there is no list. */
function lackOfList({ key, connection }: AccountSummary, rows: readonly CampaignRow[]): Trouble | null {
  if (connection.kind !== 'connected' || connection.mayList) return null
  return rows.some(({ account, isAdded }) => account === key && !isAdded) ? { kind: 'not-listed' } : null
}
