import type { AccountEntry } from '../../preload/contract'
import type { Which } from '../campaigns/which'
import { answered } from '../snapshot/commands'

/** Enough to find the campaign's own among those of campaigns with like names. */
const limit = 200

/** The newest entry that the history has of a campaign, if it has one. */
export async function lastEntryOf(
  { account, campaignId }: Which,
  name: string,
  filter: 'all' | 'here',
): Promise<AccountEntry | undefined> {
  const found = await answered(window.pauseBar.getHistory({ search: name, filter, limit }))
  if (!found.ok) return undefined
  return found.value.entries.find((entry) => entry.account === account && entry.campaignId === campaignId)
}
