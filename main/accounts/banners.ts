import type { Banner, UndoOffer } from '../../preload/shared/contract'
import { displayName, rowKey, twinSuffixes } from '../../preload/shared/names'
import { type Campaign, type CampaignChange, type CampaignState, foundToBeDone } from '../domain/campaign'
import { type CampaignNotification, campaignNotification, isWanted } from '../domain/campaignNotification'
import { timedPauseOutcome } from '../domain/timedPause'
import type { AccountStore } from './accountStore'
import type { AccountDeps } from './ports'

/** Adds a banner when a read shows something that nobody asked for just now. */
export function addBannersOf(store: AccountStore): void {
  store.onCampaignChange((change) => {
    addFoundDone(store, change)
    addResumedAsPlanned(store, change)
  })
}

/**
 * Shows a notification of what happened, if the person wants one of its kind.
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

/** Shows a notification if the person wants one of its kind. */
export function showIfWanted(
  notification: CampaignNotification | null,
  { account }: AccountStore,
  { preferences, showNotification }: Pick<AccountDeps, 'preferences' | 'showNotification'>,
): void {
  const wanted = preferences.get()
  if (notification && isWanted(notification.kind, wanted))
    showNotification({ ...notification, account, asksAtEnd: !wanted.resumeByItself })
}

/** Takes a campaign from the list that Alta no longer finds, and says so. */
export function forgetGone(store: AccountStore, { campaign, timedPause, lock }: CampaignState): void {
  store.forget(campaign.id)
  const shown = shownBanner(store, 'campaigns-gone')
  const before = shown?.named.filter(({ campaignId }) => campaignId !== campaign.id) ?? []
  const gone = {
    campaignId: campaign.id,
    name: campaign.name,
    end: timedPause && { until: timedPause.until, zone: timedPause.zone },
    isLocked: lock !== null,
  }
  const isNamed = gone.end !== null || gone.isLocked || before.length < alwaysNamed
  const named = isNamed ? [...before, gone] : before
  store.addBanner({ kind: 'campaigns-gone', count: (shown?.count ?? 0) + 1, named })
}

/** So many of the campaigns that are gone are named in any case. */
const alwaysNamed = 3

/** What tells a campaign from others of its account that have the same name. */
function suffixAmong({ account, state }: AccountStore, of: Campaign): string {
  const name = displayName(of)
  const alike = [...state.campaigns.values()].filter(({ campaign }) => displayName(campaign) === name)
  const rows = alike.map(({ campaign }) => ({ ...campaign, account }))
  return twinSuffixes(rows).get(rowKey({ account, id: of.id })) ?? ''
}

function addFoundDone(store: AccountStore, change: CampaignChange): void {
  const intent = foundToBeDone(change)
  if (!intent) return
  const { id: campaignId, name } = change.after.campaign
  const others = shownBanner(store, 'found-done')?.campaigns ?? []
  store.addBanner({ kind: 'found-done', campaigns: [...others, { campaignId, name, ...intent }] })
}

function addResumedAsPlanned(store: AccountStore, change: CampaignChange): void {
  if (timedPauseOutcome(change) !== 'resumed-as-planned') return
  const { campaign, readAt, prospectsHeld: leavesProspectsPaused } = change.after
  const resumed = { campaignId: campaign.id, name: campaign.name, at: readAt ?? 0, leavesProspectsPaused }
  const shown = shownBanner(store, 'resumed-as-planned')?.campaigns ?? []
  const others = shown.filter(({ campaignId }) => campaignId !== campaign.id)
  store.addBanner({ kind: 'resumed-as-planned', campaigns: [...others, resumed] })
}

const shownBanner = <Kind extends Banner['kind']>({ state }: AccountStore, kind: Kind) =>
  state.banners.find((banner): banner is Extract<Banner, { kind: Kind }> => banner.kind === kind)
