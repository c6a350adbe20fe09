import { type CampaignState, firstSeen } from '../domain/campaign'
import type { KeptLater, KnownCampaign, KnownCampaigns } from './ports'
import { neverRead, type State, type StateKeeper } from './stateKeeper'

/** What the last run knew, fit to be shown until Alta is read; its reads are older than any of this run. */
export function recall({
  campaigns,
  listReadAt,
  isIncomplete,
}: KnownCampaigns): Pick<State, 'campaigns' | 'reading'> {
  return {
    campaigns: new Map(campaigns.map((known) => [known.campaign.id, recalled(known)])),
    reading: { ...neverRead, lastAt: listReadAt, isIncomplete },
  }
}

/**
 * Keeps what is known of the campaigns for the next start, whenever it changed. What only this computer knows is written
 * at once: of prospects that are no longer held, no later reading would tell.
 */
export function keepRemembering(keeper: StateKeeper, kept: KeptLater<KnownCampaigns>): void {
  let { campaigns, reading } = keeper.state
  keeper.onChange(() => {
    const { state } = keeper
    const isOpen = state.connection.kind === 'connected'
    if (!isOpen || (state.campaigns === campaigns && state.reading === reading)) return
    ;({ campaigns, reading } = state)
    kept.set(remembered(state))
  })
  keeper.onCampaignChange(({ before, after }) => {
    const isKnownHereAlone =
      before.isPausedHere !== after.isPausedHere ||
      before.prospectsHeld !== after.prospectsHeld ||
      before.pause !== after.pause ||
      before.drift !== after.drift
    if (isKnownHereAlone) kept.flush()
  })
}

function remembered({ campaigns, reading }: State): KnownCampaigns {
  return {
    campaigns: [...campaigns.values()].map(
      ({ campaign, readAt, isAdded, isPausedHere, prospectsHeld, pause, drift }) => ({
        campaign,
        readAt,
        isAdded,
        isPausedHere,
        prospectsHeld,
        pause,
        drift,
      }),
    ),
    listReadAt: reading.lastAt,
    isIncomplete: reading.isIncomplete,
  }
}

function recalled({ campaign, readAt, ...known }: KnownCampaign): CampaignState {
  return { ...firstSeen(campaign, { at: readAt, ticket: 0 }), ...known }
}
