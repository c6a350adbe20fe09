import type { AccountSummary, Snapshot } from '../../preload/contract'

/** The accounts whose campaigns are on show: one, or all. */
export function accountsOnShow({ accounts, shownAccount }: Snapshot): AccountSummary[] {
  return accounts.filter(({ key }) => shownAccount === null || key === shownAccount)
}

/** The one account that is on show; undefined when several are. */
export function onlyAccountOnShow(snapshot: Snapshot): AccountSummary | undefined {
  const [only, ...others] = accountsOnShow(snapshot)
  return others.length === 0 ? only : undefined
}

/** What an account is called, where there is another that could be meant. */
export function nameIfSeveral({ accounts }: Snapshot, account: string): string | undefined {
  return accounts.length > 1 ? accounts.find(({ key }) => key === account)?.name : undefined
}
