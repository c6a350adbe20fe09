import { memoized } from '../../preload/shared/memoized'
import { type CampaignState, firstSeen } from '../domain/campaign'
import { type AccountStore, neverRead, type State } from './accountStore'
import type { CachedCampaign, CachedCampaigns, KeptLater } from './ports'

/** What the last run knew, fit to be shown until Alta is read; its reads are older than any of this run. */
export function recall({
  campaigns,
  listReadAt,
  isIncomplete,
}: CachedCampaigns): Pick<State, 'campaigns' | 'reading'> {
  return {
    campaigns: new Map(campaigns.map((known) => [known.campaign.id, recalled(known)])),
    reading: { ...neverRead, lastAt: listReadAt, isIncomplete },
  }
}

/**
 * Keeps what is known of the campaigns for the next start, whenever it changed. What only this computer knows is written
 * at once: of prospects that are no longer held, no later reading would tell.
 */
export function keepCampaignCache(store: AccountStore, kept: KeptLater<CachedCampaigns>): void {
  const known = memoized(knownOf)
  let before = store.state
  store.onChange(() => {
    const { state } = store
    if (state.connection.kind !== 'connected' || isSameToNextStart(before, state)) return
    before = state
    kept.set({
      campaigns: Array.from(state.campaigns.values(), known),
      listReadAt: state.reading.lastAt,
      isIncomplete: state.reading.isIncomplete,
    })
  })
  store.onCampaignChange(({ before, after }) => {
    const isKnownHereAlone =
      before.isPinned !== after.isPinned ||
      before.isPausedHere !== after.isPausedHere ||
      before.prospectsHeld !== after.prospectsHeld ||
      before.mayHoldProspects !== after.mayHoldProspects ||
      before.prospectsLeftOnPurpose !== after.prospectsLeftOnPurpose ||
      before.lock !== after.lock ||
      before.notForgottenBefore !== after.notForgottenBefore ||
      before.pause !== after.pause ||
      before.drift !== after.drift
    if (isKnownHereAlone) kept.flush()
  })
}

const isSameToNextStart = (one: State, other: State) =>
  one.campaigns === other.campaigns &&
  one.reading.lastAt === other.reading.lastAt &&
  one.reading.isIncomplete === other.reading.isIncomplete

/** What of it is worth keeping for the next start. */
export function knownOf(state: CampaignState): CachedCampaign {
  const { campaign, readAt, isAdded, isPinned, isPausedHere, prospectsHeld, pause, drift } = state
  const { mayBeResumedHere, mayHoldProspects, prospectsLeftOnPurpose, lock, notForgottenBefore } = state
  return {
    campaign,
    readAt,
    isAdded,
    isPinned,
    isPausedHere,
    mayBeResumedHere,
    prospectsHeld,
    mayHoldProspects,
    prospectsLeftOnPurpose,
    lock,
    notForgottenBefore,
    pause,
    drift,
  }
}

function recalled({ campaign, readAt, ...known }: CachedCampaign): CampaignState {
  return { ...firstSeen(campaign, { at: readAt, ticket: 0 }), ...known }
}
