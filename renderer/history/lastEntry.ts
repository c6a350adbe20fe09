import type { AccountEntry } from '../../preload/contract'
import type { Which } from '../campaigns/which'
import { answered } from '../snapshot/commands'

/** The newest entry that the history has of a campaign, if it has one. */
export async function lastEntryOf(
  campaign: Which,
  filter: 'all' | 'here',
): Promise<AccountEntry | undefined> {
  const { account, campaignId } = campaign
  const asked = { search: '', filter, from: null, until: null, campaign: { account, campaignId }, limit: 1 }
  const found = await answered(window.pauseBar.getHistory(asked))
  return found.ok ? found.value.entries[0] : undefined
}
