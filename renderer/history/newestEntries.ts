import type { AccountEntry } from '../../preload/shared/contract'
import type { Which } from '../campaigns/which'
import { answered } from '../snapshot/commands'

/** The newest entries that the history has of a campaign, the newest first; none where it could not be read. */
export async function newestEntriesOf(campaign: Which, limit: number): Promise<AccountEntry[]> {
  const { account, campaignId } = campaign
  const asked = { search: '', filter: 'all', from: null, until: null, limit } as const
  const found = await answered(window.pauseBar.getHistory({ ...asked, campaign: { account, campaignId } }))
  return found.ok ? found.value.entries : []
}
