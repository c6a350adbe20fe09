import type { AccountSummary, CampaignRef, CampaignRow, Snapshot } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { displayName, isolated, rowKey, twinSuffixes } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'

/** The accounts whose campaigns are on show: one, or all. */
export function accountsOnShow({ accounts, shownAccount }: Snapshot): AccountSummary[] {
  return accounts.filter(({ key }) => shownAccount === null || key === shownAccount)
}

/** The one account that is on show; undefined when several are. */
export function onlyAccountOnShow(snapshot: Snapshot): AccountSummary | undefined {
  const [only, ...others] = accountsOnShow(snapshot)
  return others.length === 0 ? only : undefined
}

/** The campaign’s row, if it is on show. */
export function rowOf(
  { campaigns }: Snapshot,
  { account, campaignId }: CampaignRef,
): CampaignRow | undefined {
  return campaigns.find((row) => row.id === campaignId && row.account === account)
}

/** The account’s name, where there are several. */
export function nameIfSeveral({ accounts }: Snapshot, account: string): string | undefined {
  return accounts.length > 1 ? accounts.find(({ key }) => key === account)?.name : undefined
}

/** Whether an account belongs to the demo workspace. */
export const isOfDemo = ({ connection }: AccountSummary) =>
  'workspace' in connection && connection.workspace.kind === 'demo'

type OnShow = Pick<Snapshot, 'campaigns'>

const suffixesIn = memoized((campaigns: CampaignRow[]) => twinSuffixes(campaigns))

/** Tells a campaign from others on show of the same name; empty where there are none. */
export const twinSuffix = ({ campaigns }: OnShow, row: Omit<Named, 'name'>): string =>
  suffixesIn(campaigns).get(rowKey(row)) ?? ''

/** A campaign’s name with its suffix. */
export const nameOnShow = (snapshot: OnShow, row: Named): string =>
  displayName(row) + twinSuffix(snapshot, row)

/** For sentences: “Q1 Outbound” (12 Jan 2025). */
export const quotedOnShow = (snapshot: OnShow, row: Named): string =>
  `“${isolated(displayName(row))}”${twinSuffix(snapshot, row)}`
