import type { AccountSummary, CampaignRow, Snapshot } from '../../preload/shared/contract'
import type { Which } from '../campaigns/which'

/** The accounts whose campaigns are on show: one, or all. */
export function accountsOnShow({ accounts, shownAccount }: Snapshot): AccountSummary[] {
  return accounts.filter(({ key }) => shownAccount === null || key === shownAccount)
}

/** The one account that is on show; undefined when several are. */
export function onlyAccountOnShow(snapshot: Snapshot): AccountSummary | undefined {
  const [only, ...others] = accountsOnShow(snapshot)
  return others.length === 0 ? only : undefined
}

/** The campaign's row, as long as it is on show. */
export function rowOf({ campaigns }: Snapshot, { account, campaignId }: Which): CampaignRow | undefined {
  return campaigns.find((row) => row.id === campaignId && row.account === account)
}

/** What an account is called, where there is another that could be meant. */
export function nameIfSeveral({ accounts }: Snapshot, account: string): string | undefined {
  return accounts.length > 1 ? accounts.find(({ key }) => key === account)?.name : undefined
}

/** Whether an account is one of the demo's. */
export const isOfDemo = ({ connection }: AccountSummary) =>
  'workspace' in connection && connection.workspace.kind === 'demo'
