import type { Intent } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import {
  type CampaignState,
  firstSeen,
  intentOf,
  openIntent,
  timedPauseAfter,
  withInterrupted,
} from '../domain/campaign'
import { type AccountStore, onCampaignsOfOpen, type State } from './accountStore'
import type { Journal, JournalEntry, Kept, KeptTimedPause, KeptTimedPauses } from './ports'

/**
 * Keeps open intents on the disk: from before the request goes out until a read of Alta agrees, the person cancels, or
 * dismisses the failure.
 */
export function keepJournal(store: AccountStore, kept: Kept<Journal>): void {
  onCampaignsOfOpen(store, (campaigns, accountId) =>
    kept.set({ accountId, intents: [...openIntents(campaigns)] }),
  )
}

/** Puts the intents that an earlier run left open on their campaigns. The next reading tells what became of them. */
export function recallIntents(
  campaigns: ReadonlyMap<string, CampaignState>,
  { intents }: Journal,
): ReadonlyMap<string, CampaignState> {
  const recalled = new Map(campaigns)
  for (const { campaignId, campaignName, failed, ...cutOff } of intents) {
    const known = recalled.get(campaignId) ?? neverSeen(campaignId, campaignName)
    const failure = failed && { ...intentOf(cutOff), ...failed }
    recalled.set(campaignId, failure ? { ...known, failure } : withInterrupted(known, cutOff))
  }
  return recalled
}

function* openIntents(campaigns: State['campaigns']): Iterable<JournalEntry> {
  for (const state of campaigns.values()) {
    const intent = openIntent(state)
    if (!intent) continue
    const { id: campaignId, name: campaignName } = state.campaign
    const { action, failure } = state
    const failed = !action && failure ? { error: failure.error, at: failure.at } : undefined
    yield { campaignId, campaignName, ...intent, changesStatus: changesStatus(state, intent), failed }
  }
}

/** Whether a later reading can prove the intent: not if the campaign has that status already. */
function changesStatus({ campaign, action, interrupted }: CampaignState, { verb }: Intent): boolean {
  const known = action ?? interrupted
  return known ? known.changesStatus : campaign.status !== statusAfter[verb]
}

/** A campaign that a file names, and that Alta has not shown yet. */
function neverSeen(id: string, name: string): CampaignState {
  const campaign = {
    id,
    name,
    status: 'unknown',
    isArchived: false,
    launchedAt: null,
    updatedAt: null,
  } as const
  return { ...firstSeen(campaign, { at: null, ticket: 0 }), isAdded: true }
}

/** Keeps timed pauses on the disk. The journal holds those that Alta does not show yet. */
export function keepTimedPauses(store: AccountStore, kept: Kept<KeptTimedPauses>): void {
  onCampaignsOfOpen(store, (campaigns, accountId) =>
    kept.set({ accountId, timers: [...timedPausesIn(campaigns)] }),
  )
}

/** Puts the timed pauses of an earlier run on their campaigns. A campaign that is being resumed has none any more. */
export function recallTimedPauses(
  campaigns: ReadonlyMap<string, CampaignState>,
  { timers }: KeptTimedPauses,
): ReadonlyMap<string, CampaignState> {
  const recalled = new Map(campaigns)
  for (const { campaignId, campaignName, ...timedPause } of timers) {
    const known = recalled.get(campaignId) ?? neverSeen(campaignId, campaignName)
    recalled.set(campaignId, {
      ...known,
      timedPause: timedPauseAfter({ ...known, timedPause }, known.interrupted),
    })
  }
  return recalled
}

function* timedPausesIn(campaigns: State['campaigns']): Iterable<KeptTimedPause> {
  for (const { campaign, timedPause } of campaigns.values()) {
    if (timedPause) yield { campaignId: campaign.id, campaignName: campaign.name, ...timedPause }
  }
}
