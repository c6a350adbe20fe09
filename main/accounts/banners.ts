import type { Banner, GoneCampaign, UndoOffer } from '../../preload/shared/contract'
import { displayName, rowKey, twinSuffixes } from '../../preload/shared/names'
import { type Campaign, type CampaignChange, type CampaignState, foundToBeDone } from '../domain/campaign'
import { type CampaignNotification, campaignNotification, isWanted } from '../domain/campaignNotification'
import { timedPauseOutcome } from '../domain/timedPause'
import type { AccountStore } from './accountStore'
import type { AccountDeps } from './ports'

type FoundDone = Extract<Banner, { kind: 'found-done' }>
type ResumedAsPlanned = Extract<Banner, { kind: 'resumed-as-planned' }>

/** Tells what a read brought to light that nobody asked for just now; each piece of news stays until it is dismissed. */
export function addBannersOf(store: AccountStore): void {
  store.onCampaignChange((change) => {
    tellFoundDone(store, change)
    tellResumedAsPlanned(store, change)
  })
}

/**
 * Tells whoever does not look just now, as far as the person wants to be told.
 *
 * @param offer to undo what was just done
 */
export function showNotificationOf(
  change: CampaignChange,
  offer: UndoOffer | null,
  store: AccountStore,
  deps: Pick<AccountDeps, 'preferences' | 'showNotification'>,
): void {
  const undo = offer && ({ kind: 'offer', account: offer.account, offerId: offer.id } as const)
  const suffixOf = ({ campaign }: CampaignState) => suffixAmong(store, campaign)
  showIfWanted(campaignNotification(change, undo, suffixOf), store, deps)
}

/** What tells a campaign from the others of its account that are called like it. */
function suffixAmong({ account, state }: AccountStore, of: Campaign): string {
  const name = displayName(of)
  const alike = [...state.campaigns.values()].filter(({ campaign }) => displayName(campaign) === name)
  const rows = alike.map(({ campaign }) => ({ ...campaign, account }))
  return twinSuffixes(rows).get(rowKey({ account, id: of.id })) ?? ''
}

/** Announces news of a kind that the person wants to be told of. */
export function showIfWanted(
  news: CampaignNotification | null,
  { account }: AccountStore,
  { preferences, showNotification }: Pick<AccountDeps, 'preferences' | 'showNotification'>,
): void {
  const wanted = preferences.get()
  if (news && isWanted(news.kind, wanted))
    showNotification({ ...news, account, asksAtEnd: !wanted.resumeByItself })
}

function tellFoundDone(store: AccountStore, change: CampaignChange): void {
  const intent = foundToBeDone(change)
  if (!intent) return
  const { id: campaignId, name } = change.after.campaign
  const told = store.state.banners.find((banner): banner is FoundDone => banner.kind === 'found-done')
  const news = { campaignId, name, ...intent }
  store.addBanner({ kind: 'found-done', campaigns: [...(told?.campaigns ?? []), news] })
}

function tellResumedAsPlanned(store: AccountStore, change: CampaignChange): void {
  if (timedPauseOutcome(change) !== 'resumed-as-planned') return
  const { after } = change
  const { id: campaignId, name } = after.campaign
  const leavesProspectsPaused = after.prospectsHeld
  const news = { campaignId, name, at: after.readAt ?? 0, leavesProspectsPaused }
  const told = store.state.banners.find(
    (banner): banner is ResumedAsPlanned => banner.kind === 'resumed-as-planned',
  )
  const others = told?.campaigns.filter((other) => other.campaignId !== campaignId) ?? []
  store.addBanner({ kind: 'resumed-as-planned', campaigns: [...others, news] })
}

type CampaignsGone = Extract<Banner, { kind: 'campaigns-gone' }>

/** So many are named in any case. */
const fewNames = 3

/** Takes a campaign from the list that Alta does not find any more, and tells the person. */
export function forgetGone(store: AccountStore, state: CampaignState): void {
  store.forget(state.campaign.id)
  const told = store.state.banners.find((banner): banner is CampaignsGone => banner.kind === 'campaigns-gone')
  const before = told?.named.filter(({ campaignId }) => campaignId !== state.campaign.id) ?? []
  const gone = goneOf(state)
  const isNamed = gone.end !== null || gone.isLocked || before.length < fewNames
  const named = isNamed ? [...before, gone] : before
  store.addBanner({ kind: 'campaigns-gone', count: (told?.count ?? 0) + 1, named })
}

const goneOf = ({ campaign: { id, name }, timedPause, lock }: CampaignState): GoneCampaign => ({
  campaignId: id,
  name,
  end: timedPause && { until: timedPause.until, zone: timedPause.zone },
  isLocked: lock !== null,
})
