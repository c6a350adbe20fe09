import type { CampaignRow } from '../campaignRow'
import { onceFor } from './onceFor'

/** Names a row among those of all accounts. Made once for each row: a text that is put together anew is slow to look up. */
export const rowKey = onceFor(({ account, id }: Pick<CampaignRow, 'account' | 'id'>) => `${account}/${id}`)
