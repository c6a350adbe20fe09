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
 * Keeps on the disk what was asked for and is not accounted for, from before the request goes out until a read of Alta
 * agrees, the person cancels, or dismisses the failure that was told.
 */
export function keepJournal(store: AccountStore, kept: Kept<Journal>): void {
  onCampaignsOfOpen(store, (campaigns, accountId) =>
    kept.set({ accountId, intents: [...openIntents(campaigns)] }),
  )
}

/** Puts what an earlier run left open on the campaigns it was about, to be told when Alta was read, or as it was told. */
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

/** Of what failed only a status that is not shown yet will tell that it came true. */
function changesStatus({ campaign, action, interrupted }: CampaignState, { verb }: Intent): boolean {
  const known = action ?? interrupted
  return known ? known.changesStatus : campaign.status !== statusAfter[verb]
}

/** A campaign that something was kept of, and that Alta has not shown yet. */
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

/**
 * Keeps on the disk when pauses are to end. To be tied to the store before the journal is, which holds the end of a pause
 * that Alta does not show yet: so it is in one of the two at any moment.
 */
export function keepTimedPauses(store: AccountStore, kept: Kept<KeptTimedPauses>): void {
  onCampaignsOfOpen(store, (campaigns, accountId) =>
    kept.set({ accountId, timers: [...timedPausesIn(campaigns)] }),
  )
}

/** Puts the ends that an earlier run kept on the pauses they belong to; one that is being resumed has none any more. */
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
