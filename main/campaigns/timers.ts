import { type CampaignState, timerAfter } from '../domain/campaign'
import { neverSeen } from './journal'
import type { Kept, KeptTimer, Timers } from './ports'
import { onCampaignsOfOpen, type State, type StateKeeper } from './stateKeeper'

/**
 * Keeps on the disk when pauses are to end. To be tied to the keeper before the journal is, which holds the end of a pause
 * that Alta does not show yet: so it is in one of the two at any moment.
 */
export function keepTimers(keeper: StateKeeper, kept: Kept<Timers>): void {
  onCampaignsOfOpen(keeper, (campaigns, accountId) =>
    kept.set({ accountId, timers: [...entries(campaigns)] }),
  )
}

/** Puts the ends that an earlier run kept on the pauses they belong to; one that is being resumed has none any more. */
export function recallTimers(
  campaigns: ReadonlyMap<string, CampaignState>,
  { timers }: Timers,
): ReadonlyMap<string, CampaignState> {
  const recalled = new Map(campaigns)
  for (const { campaignId, campaignName, ...timer } of timers) {
    const known = recalled.get(campaignId) ?? neverSeen(campaignId, campaignName)
    recalled.set(campaignId, { ...known, timer: timerAfter({ ...known, timer }, known.interrupted) })
  }
  return recalled
}

function* entries(campaigns: State['campaigns']): Iterable<KeptTimer> {
  for (const { campaign, timer } of campaigns.values()) {
    if (timer) yield { campaignId: campaign.id, campaignName: campaign.name, ...timer }
  }
}
