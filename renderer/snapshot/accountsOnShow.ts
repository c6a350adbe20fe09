import type { AccountSummary, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { displayName, isolated, rowKey, twinSuffixes } from '../../preload/shared/names'
import type { Which } from '../campaigns/items'

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

const suffixesIn = memoized((campaigns: CampaignRow[]) => twinSuffixes(campaigns))

/** What is to be put behind a campaign's name to tell it from others on show that are called alike; empty where there are none. */
export const twinSuffix = (
  { campaigns }: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id'>,
): string => suffixesIn(campaigns).get(rowKey(row)) ?? ''

/** The campaign's name, told apart from others of that name. */
export const nameOnShow = (
  snapshot: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id' | 'name'>,
): string => displayName(row) + twinSuffix(snapshot, row)

/** The same in a sentence: “Q1 Outbound” (12 Jan 2025). */
export const quotedOnShow = (
  snapshot: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id' | 'name'>,
): string => `“${isolated(displayName(row))}”${twinSuffix(snapshot, row)}`
