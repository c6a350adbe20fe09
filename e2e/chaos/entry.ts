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

/** One pause or resume that the app accepted. */
export interface Entry extends Intent {
  campaignId: string
  /** Which start of the app accepted it. */
  generation: number
  /** What the person has been told about it; it never goes back. */
  stage: 'under-way' | 'interrupted' | 'told'
  /** The status that was shown when the person asked for it. */
  shownBefore: CampaignStatus | null
  /** Alta did it, whether the app learned of it or not. */
  wasApplied: boolean
  /** The person asked for it as one of many, so no undo is offered for it alone. */
  isOfRun: boolean
  /** The person asked for it on its row. Both are true if that cannot be told from outside. */
  isOnRow: boolean
  /** It cannot be told from outside which end its pause gets. */
  isEndOpen: boolean
}

/** What may have happened just before a kill without an answer reaching the driver. */
export interface Unheard {
  /** Whether this may have been accepted. */
  isAsked(intent: IntentOnDisk): boolean
  /** Whether the person may have ended the action on this campaign. */
  mayBeEnded(campaignId: string): boolean
}

/** Called for each action that was accepted, and for each that is called done. */
export interface LedgerListeners {
  onAccepted(entry: Entry): void
  onDone(entry: Entry, wasTold: boolean): void
}

/** The part of a snapshot that shows the results of actions. */
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

/** The action changed nothing, so there is nothing to undo and no offer. */
export const isAsBefore = ({ shownBefore, verb }: Entry, { status }: CampaignRow) =>
  shownBefore === statusAfter[verb] && status === shownBefore

export const isFoundDone = (entry: Entry, { banners }: OnShow) =>
  banners.some(
    (banner) =>
      banner.kind === 'found-done' &&
      banner.campaigns.some((each) => each.campaignId === entry.campaignId && isSame(each, entry)),
  )

/** Identifies an offer, also among those of other accounts. */
export const keyOf = ({ account, id }: UndoOffer, generation: number) => `${generation} ${account} ${id}`
