import type {
  CampaignRow,
  CampaignStatus,
  Intent,
  Snapshot,
  UndoOffer,
  Verb,
} from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import type { IntentOnDisk } from './journalOnDisk'

/** One pause or resume that the app took on. */
export interface Entry extends Intent {
  campaignId: string
  /** Which start of the app took it on. */
  generation: number
  /** How far the person was told: it never goes back. */
  stage: 'under-way' | 'interrupted' | 'told'
  /** What was shown when it was asked for. */
  shownBefore: CampaignStatus | null
  /** Alta did it, whether the app learned of it or not. */
  wasApplied: boolean
  /** The person asked for it as one of many: no offer to undo it alone is made. */
  isOfRun: boolean
  /** The person asked for it on its row; for both where nobody can tell from outside which it is. */
  isOnRow: boolean
  /** Nobody can tell from outside which end its pause gets. */
  isEndOpen: boolean
}

/** What may have happened just before a kill and was not heard any more. */
export interface Unheard {
  /** Whether this may have been taken on. */
  isAsked(intent: IntentOnDisk): boolean
  /** Whether the person may have ended what was asked of this campaign. */
  mayBeEnded(campaignId: string): boolean
}

/** Whom to tell of what was taken on, and of what is called done. */
export interface LedgerListeners {
  onAccepted(entry: Entry): void
  onDone(entry: Entry, wasTold: boolean): void
}

/** What tells of what became of actions. */
export type OnShow = Pick<Snapshot, 'campaigns' | 'undoOffers' | 'banners'>

export interface Tally {
  accepted: number
  done: number
  told: number
  cancelled: number
}

export function describe({ campaignId, verb, askedAt }: Intent & { campaignId: string }): string {
  return `${verb} ${campaignId.slice(0, 2)} asked at ${askedAt}`
}

export const isSame = (one: { verb: Verb; askedAt: number }, other: { verb: Verb; askedAt: number }) =>
  one.verb === other.verb && one.askedAt === other.askedAt

/** What was to stay as it was has: there is nothing to undo, so nothing is offered. */
export const isAsBefore = ({ shownBefore, verb }: Entry, { status }: CampaignRow) =>
  shownBefore === statusAfter[verb] && status === shownBefore

export const isFoundDone = (entry: Entry, { banners }: OnShow) =>
  banners.some(
    (banner) =>
      banner.kind === 'found-done' &&
      banner.campaigns.some((each) => each.campaignId === entry.campaignId && isSame(each, entry)),
  )

/** Tells an offer from all others, also of other accounts. */
export const keyOf = ({ account, id }: UndoOffer, generation: number) => `${generation} ${account} ${id}`
