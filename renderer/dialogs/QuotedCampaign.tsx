import type { Snapshot } from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import type { Named } from '../campaigns/which'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { twinSuffix } from '../snapshot/twinsOnShow'

interface Props {
  campaign: Named
  snapshot: Snapshot
}

/** A campaign as a question names it: told apart from others of its name and, where there are several accounts, with its own. */
export function QuotedCampaign({ campaign, snapshot }: Props) {
  const account = nameIfSeveral(snapshot, campaign.account)
  return (
    <>
      “<bdi>{displayName(campaign)}</bdi>”{twinSuffix(snapshot, campaign)}
      {account !== undefined && ` in ${account}`}
    </>
  )
}
