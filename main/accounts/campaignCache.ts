import { memoized } from '../../preload/shared/memoized'
import { type CampaignState, firstSeen } from '../domain/campaign'
import { type AccountStore, neverRead, type State } from './accountStore'
import type { CachedCampaign, CachedCampaigns, KeptLater } from './ports'

/** No reading of Alta would bring this back. */
const knownHereAlone = [
  'isPinned',
  'isPausedHere',
  'prospectsHeld',
  'mayHoldProspects',
  'prospectsLeftOnPurpose',
  'lock',
  'notForgottenBefore',
  'pause',
  'drift',
] as const satisfies (keyof CachedCampaign)[]

/** The campaigns as the last run knew them, to be shown until Alta is read. Those reads are older than any of this run. */
export function fromCache({
  campaigns,
  listReadAt,
  isIncomplete,
}: CachedCampaigns): Pick<State, 'campaigns' | 'reading'> {
  const states = campaigns.map(({ campaign, readAt, ...cached }): CampaignState => {
    return { ...firstSeen(campaign, { at: readAt, ticket: 0 }), ...cached }
  })
  return {
    campaigns: new Map(states.map((state) => [state.campaign.id, state])),
    reading: { ...neverRead, lastAt: listReadAt, isIncomplete },
  }
}

/** Caches the campaigns for the next start whenever they changed. What only this computer knows is written at once. */
export function keepCampaignCache(store: AccountStore, kept: KeptLater<CachedCampaigns>): void {
  const cached = memoized(toCached)
  let before = store.state
  store.onChange(() => {
    const { state } = store
    if (state.connection.kind !== 'connected' || isCachedAlike(before, state)) return
    before = state
    kept.set({
      campaigns: Array.from(state.campaigns.values(), cached),
      listReadAt: state.reading.lastAt,
      isIncomplete: state.reading.isIncomplete,
    })
  })
  store.onCampaignChange(({ before, after }) => {
    if (knownHereAlone.some((field) => before[field] !== after[field])) kept.flush()
  })
}

const isCachedAlike = (one: State, other: State) =>
  one.campaigns === other.campaigns &&
  one.reading.lastAt === other.reading.lastAt &&
  one.reading.isIncomplete === other.reading.isIncomplete

/** What of a campaign is worth caching: all but what belongs to this run, or is kept in another file. */
export function toCached({
  readTicket,
  isUnlisted,
  timedPause,
  action,
  failure,
  interrupted,
  readError,
  ...cached
}: CampaignState): CachedCampaign {
  return cached
}
