import type { AppError } from './appError'
import type { CampaignRow } from './campaignRow'
import type { Intent, PauseEnd, Verb } from './intent'
import type { Preferences } from './preferences'

/** What an account is connected to. */
export type Workspace = { kind: 'alta'; accountId: string | null } | { kind: 'demo' }

/** An account, on show or not. */
export interface AccountSummary {
  /** Unique on this computer. */
  key: string
  /** The person's name for it, else its id at Alta. No two are alike. */
  name: string
  connection: Connection
  reading: Reading
}

/** How an account stands with Alta. */
export type Connection =
  | { kind: 'starting' }
  /** No token: the connect form asks for it. */
  | { kind: 'signed-out' }
  /** A token is saved, and the keychain does not release it now; it may be asking the person. */
  | { kind: 'locked'; workspace: Workspace; error: AppError }
  /** A token was saved, and the keychain has lost it. All else is as it was. */
  | { kind: 'gone'; workspace: Workspace }
  /** `mayList` is false for a token that may change campaigns but not list them. */
  | { kind: 'connected'; workspace: Workspace; mayList: boolean }
  /** Alta no longer accepts the token. What was last read stays on show. */
  | { kind: 'refused'; workspace: Workspace }

/** Progress in reading a long list. */
export interface ReadingProgress {
  /** Read so far. */
  campaigns: number
  /** When reading goes on that waits for Alta's limit (ms since the epoch). */
  retryAt: number | null
}

/** The state of reading the whole list. */
export interface Reading {
  isUnderWay: boolean
  /** Start of the last reading that succeeded (ms since the epoch). */
  lastAt: number | null
  /** Why the newest reading failed, if it did. */
  error: AppError | null
  /** Alta's pages did not end, or repeated: the list may lack campaigns. */
  isIncomplete: boolean
  /** How many entries could not be read: they are no campaigns, or have no usable id. */
  unreadable: number
  progress: ReadingProgress | null
}

/** An offer to undo what was just done. */
export interface UndoOffer {
  /** Unique in its account. */
  id: number
  account: string
  campaignId: string
  campaignName: string
  verb: Verb
  withProspects: boolean
  /** The campaign runs again, and its prospects, paused with it here, stay paused. */
  leavesProspectsPaused: boolean
  /** The end that was set to the pause. */
  end?: PauseEnd | undefined
  byTimer?: boolean | undefined
  /** The line in the history where a reason is noted. */
  entryId: string
  /** ms since the epoch; null while an open dialog holds it. */
  expiresAt: number | null
}

interface NamedCampaign {
  campaignId: string
  name: string
}

/** A run over many campaigns of an account. It stays until it is used or dismissed. */
export interface RunView {
  id: string
  /** Shared by the runs of several accounts that were asked for as one. */
  batchId: string
  account: string
  verb: Verb
  /** All of its campaigns are changed with their prospects. */
  withProspects: boolean
  /** Its campaigns run already, and only their prospects are resumed. */
  isOfProspects: boolean
  /** When the pauses are to end; null for no end, or for several. */
  end: PauseEnd | null
  /** ms since the epoch */
  askedAt: number
  /** When it was over (ms since the epoch); null before. */
  endedAt: number | null
  /** Why, in the person's words; empty if not given. */
  reason: string
  /** PauseBar ended before it was over. */
  wasCutOff: boolean
  total: number
  /** How many have no outcome yet: 0 when it is over. */
  left: number
  done: number
  failed: number
  /** Not sent, because it was cancelled or cut off. */
  cancelled: number
  /** Once it is over: what it paused and nobody changed since. */
  restorable: NamedCampaign[]
  /** How many more it paused that cannot be resumed here: they were locked since, or archived in Alta. */
  kept: number
  /** How many an undo would change back. */
  undoable: number
  /** How many campaigns it resumed whose prospects, paused with them here, stay paused. */
  withoutProspects: number
  /** Once it is over: what it was to change and did not. */
  retryable: NamedCampaign[]
  /** When it goes on, while it waits for Alta's limit (ms since the epoch). */
  retryAt: number | null
}

/** The files that PauseBar keeps. */
export type KeptFile = 'settings' | 'keychain' | 'campaigns' | 'journal' | 'runs' | 'timers' | 'history'

/** A newer PauseBar. It is downloaded when the person says so, and installed when this one quits. */
export type Update = { version: string } & (
  | { stage: 'found' | 'ready' | 'failed' }
  | { stage: 'downloading'; percent: number }
)

/** A campaign that is no longer shown, and what the person had set for it. */
export interface GoneCampaign extends NamedCampaign {
  end: PauseEnd | null
  isLocked: boolean
}

/** Something to know that belongs to no row. It stays until it is dismissed. */
export type Banner =
  /** The keychain did not take the token, which is kept in memory until the app quits. */
  | { kind: 'token-for-this-run'; error: AppError }
  /** Tokens were to be removed from the keychain: all are gone, or some are `left`. `isLater`: it was tried again. */
  | { kind: 'token-removal'; isLater: boolean; left: { count: number; error: AppError } | null }
  /** Another program has taken the keys that open the popover. */
  | { kind: 'shortcut-taken'; keys: string }
  /** Pauses that ended as planned, at this time (ms since the epoch). */
  | {
      kind: 'resumed-as-planned'
      campaigns: { campaignId: string; name: string; at: number; leavesProspectsPaused: boolean }[]
    }
  /** What was under way when PauseBar ended, and turned out to be done at the next start. */
  | { kind: 'found-done'; campaigns: (Intent & { campaignId: string; name: string })[] }
  /** Campaigns that Alta no longer has. All that had an end or a lock are among the named ones. */
  | { kind: 'campaigns-gone'; count: number; named: GoneCampaign[] }
  /** A file was unreadable and was renamed to `keptAs` (without a path). */
  | { kind: 'file-reset'; file: KeptFile; keptAs: string }
  /** The disk refuses changes. They are kept in memory and tried again. */
  | { kind: 'not-saving'; file: KeptFile }
  | { kind: 'update'; update: Update }

/** `account` is null for PauseBar as a whole. */
export type AccountBanner = Banner & { account: string | null }

/** All that the window shows, made by the main process alone: one account, or all of them in one list. */
export interface Snapshot {
  /** Grows with each change. */
  revision: number
  /** All accounts, in the order in which they were added; never empty. */
  accounts: AccountSummary[]
  /** The key of the account on show; null for all of them. */
  shownAccount: string | null
  /** For several accounts on show: connected as soon as one is. */
  connection: Connection
  campaigns: CampaignRow[]
  /** For several accounts on show: as old as the oldest. Errors are in the summaries. */
  reading: Reading
  preferences: Preferences
  /** This computer's programs write times with AM and PM. */
  usesHour12: boolean
  /** The system refused the newest notification. */
  notificationsFail: boolean
  /** The newest first; each lives for `undoableForMs`. */
  undoOffers: UndoOffer[]
  /** The newest first. */
  runs: RunView[]
  banners: AccountBanner[]
}
