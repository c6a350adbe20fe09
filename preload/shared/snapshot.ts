import type { AppError } from './appError'
import type { CampaignRow } from './campaignRow'
import type { Intent, PauseEnd, Verb } from './intent'
import type { Preferences } from './preferences'

/** What an account is connected to. */
export type Workspace = { kind: 'alta'; accountId: string | null } | { kind: 'demo' }

/** One of the accounts that PauseBar was connected to, whether it is on show or not. */
export interface AccountSummary {
  /** Tells it from all others on this computer. */
  key: string
  /** What it is called: the person's name for it, else its id at Alta. No two are called alike. */
  name: string
  connection: Connection
  reading: Reading
}

/** How an account stands with Alta. */
export type Connection =
  | { kind: 'starting' }
  /** No token: the connect form asks for it. */
  | { kind: 'signed-out' }
  /** A token is saved, and the keychain does not hand it out now; it may be asking the person. */
  | { kind: 'locked'; workspace: Workspace; error: AppError }
  /** A token was saved, and the keychain does not hold it any more; all else is as it was. */
  | { kind: 'gone'; workspace: Workspace }
  /** `mayList` is false for a token that may act on campaigns but not list them. */
  | { kind: 'connected'; workspace: Workspace; mayList: boolean }
  /** Alta stopped accepting the token; what was last read stays on show. */
  | { kind: 'refused'; workspace: Workspace }

/** How far the reading of a long list is. */
export interface ReadingProgress {
  /** How many campaigns were read so far. */
  campaigns: number
  /** When it goes on that has to wait for Alta's limit (ms since the epoch). */
  retryAt: number | null
}

/** How the reading of the whole list stands. */
export interface Reading {
  isUnderWay: boolean
  /** Start of the last reading that succeeded (ms since the epoch). */
  lastAt: number | null
  /** Why the newest reading failed, if it did. */
  error: AppError | null
  /** Alta's pages did not end, or repeated: the list may lack campaigns. */
  isIncomplete: boolean
  /** How many entries of the list could not be read: they are no campaigns, or have no usable id. */
  unreadable: number
  /** How far the reading of a long list is; null while none is under way. */
  progress: ReadingProgress | null
}

/** The offer to undo what was just done. */
export interface UndoOffer {
  /** Tells it from all others of its account. */
  id: number
  account: string
  campaignId: string
  campaignName: string
  /** What was done, and is undone by the offer. */
  verb: Verb
  withProspects: boolean
  /** The campaign runs again while its prospects, paused with it here, stay paused. */
  leavesProspectsPaused: boolean
  /** The end that was set to the pause. */
  end?: PauseEnd | undefined
  byTimer?: boolean | undefined
  /** The line in the history about what was done: a reason is noted there. */
  entryId: string
  /** ms since the epoch; null while a dialog about it is open, which holds it. */
  expiresAt: number | null
}

/** A campaign by its name, as part of a run. */
interface NamedCampaign {
  campaignId: string
  name: string
}

/** What was asked for many campaigns of an account at once, and how far it came. Stays until it is used or dismissed. */
export interface RunView {
  id: string
  /** The runs of several accounts that were asked for as one have it in common. */
  batchId: string
  account: string
  verb: Verb
  /** All of its campaigns are asked for with their prospects. */
  withProspects: boolean
  /** Its campaigns run already: their prospects alone are resumed. */
  isOfProspects: boolean
  /** When the pauses are to end; null where they have no end, or not the same. */
  end: PauseEnd | null
  /** ms since the epoch */
  askedAt: number
  /** When the last of it was accounted for (ms since the epoch); null before. */
  endedAt: number | null
  /** Why, in the person's words; empty without. */
  reason: string
  /** PauseBar ended before its end. */
  wasCutOff: boolean
  /** How many campaigns it was to change. */
  total: number
  /** How many are not accounted for yet: 0 when it is over. */
  left: number
  done: number
  failed: number
  /** Not sent, since it was cancelled or cut off. */
  cancelled: number
  /** Once it is over, what it stopped and nobody changed since. */
  restorable: NamedCampaign[]
  /** How many more it stopped that are not resumed from here: they were locked since, or archived in Alta. */
  kept: number
  /** How many an undo would put back, of a resume too. */
  undoable: number
  /** How many campaigns a resume started whose prospects, paused with them here, stay paused. */
  withoutProspects: number
  /** Once it is over, what it was to change and did not. */
  retryable: NamedCampaign[]
  /** When it goes on that has to wait for Alta's limit (ms since the epoch). */
  retryAt: number | null
}

/** The files that PauseBar keeps. */
export type KeptFile = 'settings' | 'keychain' | 'campaigns' | 'journal' | 'runs' | 'timers' | 'history'

/** A newer PauseBar: nothing of it is downloaded before the person says so, and it is installed when this one quits. */
export type Update = { version: string } & (
  | { stage: 'found' | 'ready' | 'failed' }
  | { stage: 'downloading'; percent: number }
)

/** A campaign that is shown no more, and what the person had set for it. */
export interface GoneCampaign extends NamedCampaign {
  /** When its pause was to end. */
  end: PauseEnd | null
  isLocked: boolean
}

/** Something to know that belongs to no campaign. Stays until dismissed. */
export type Banner =
  /** The keychain did not take the token: it is kept in memory until the app quits. */
  | { kind: 'token-for-this-run'; error: AppError }
  /**
   * What became of tokens that were to be removed from the keychain: all are gone, or some are left, which is tried again.
   * `isLater`: it was tried again.
   */
  | { kind: 'token-removal'; isLater: boolean; left: { count: number; error: AppError } | null }
  /** Another program has the keys that were to open the popover. */
  | { kind: 'shortcut-taken'; keys: string }
  /** Pauses that ended as they were to, at this time (ms since the epoch). */
  | {
      kind: 'resumed-as-planned'
      campaigns: { campaignId: string; name: string; at: number; leavesProspectsPaused: boolean }[]
    }
  /** What was under way when PauseBar ended, and was found done at the next start. */
  | { kind: 'found-done'; campaigns: (Intent & { campaignId: string; name: string })[] }
  /**
   * Campaigns that Alta’s list lacked, and that Alta did not find by their ids either: they are shown no more. All that had an
   * end or a lock are among the named ones.
   */
  | { kind: 'campaigns-gone'; count: number; named: GoneCampaign[] }
  /** A file of ours was unreadable and was set aside under the name `keptAs` (a file name, no path). */
  | { kind: 'file-reset'; file: KeptFile; keptAs: string }
  /** The disk refuses changes: they are kept in memory and tried again. */
  | { kind: 'not-saving'; file: KeptFile }
  | { kind: 'update'; update: Update }

/** A banner, and whom it concerns; null for PauseBar as a whole. */
export type AccountBanner = Banner & { account: string | null }

/** All that is on show, made by the main process alone: one account, or all of them in one list. */
export interface Snapshot {
  /** Grows with each change; the renderer keeps the highest. */
  revision: number
  /** All accounts, in the order in which they were added; never empty. */
  accounts: AccountSummary[]
  /** The key of the account on show; null for all of them. */
  shownAccount: string | null
  /** Of several accounts on show: connected as soon as one is. */
  connection: Connection
  campaigns: CampaignRow[]
  /** Of several accounts on show: as old as the oldest; each one's error is in its summary. */
  reading: Reading
  preferences: Preferences
  /** Times of day are written with AM and PM, as this computer's other programs do. */
  usesHour12: boolean
  /** The system refused the newest notification. */
  notificationsFail: boolean
  /** The newest first; each lives for 20 s. */
  undoOffers: UndoOffer[]
  /** The newest first. */
  runs: RunView[]
  banners: AccountBanner[]
}
