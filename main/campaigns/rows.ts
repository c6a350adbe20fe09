import type { CampaignRow } from '../../preload/shared/contract'
import { onceFor } from '../../preload/shared/onceFor'
import type { CampaignState } from '../domain/campaign'
import { toRow } from '../domain/toRow'

type Campaigns = ReadonlyMap<string, CampaignState>

/**
 * Makes the rows of an account's campaigns. The row of a campaign that did not change stays the same object, and so does
 * the list of all: whoever draws or sends them knows without a look what is new.
 *
 * @param account its key
 */
export function rowsIn(account: string): (campaigns: Campaigns) => CampaignRow[] {
  const row = onceFor((state: CampaignState) => toRow(state, account))
  return onceFor((campaigns: Campaigns) => Array.from(campaigns.values(), row))
}
