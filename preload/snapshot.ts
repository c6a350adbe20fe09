import type { AppError } from './appError'
import type { Preferences } from './preferences'

/** What Alta says of a campaign; `unknown` when it says nothing or something this app does not know. */
export type CampaignStatus = 'draft' | 'active' | 'paused' | 'completed' | 'unknown'

/** What a person can ask for. */
export type Verb = 'pause' | 'resume'

/** Where an action on a campaign stands. All times are ms since the epoch. */
export type Progress =
  | { phase: 'sending' }
  /** Alta said yes; it is read until it shows so. */
  | { phase: 'confirming' }
  /** Alta said yes a while ago and still shows the old status, or could not be read since; the next reads go on. */
  | { phase: 'lagging'; wasRead: boolean }
  /** The answer was lost: Alta is read to learn what happened. */
  | { phase: 'checking' }
  /** Over the request limit, or nobody answered: sent again by itself at `retryAt`. */
  | { phase: 'waiting'; retryAt: number; why: 'limit' | 'no-answer' }

/** When a pause is to end. */
export interface PauseEnd {
  /** ms since the epoch */
  until: number
  /** The IANA name of the zone in which it was chosen. */
  zone: string
}

/** An end for a pause, as a person chooses it; `localTime` as a date and time field has it: `2026-03-30T09:00`. */
export type EndChoice =
  | { kind: 'in-an-hour' }
  | { kind: 'tomorrow' }
  | { kind: 'monday' }
  | { kind: 'at'; localTime: string }

/**
 * Why the person is asked at the end of a pause: PauseBar could do nothing then, the campaign was changed in Alta
 * meanwhile, or to be asked is what the person wished.
 */
export type PauseQuestion = 'missed' | 'changed' | 'reminder'

/** The end that was set to a pause. */
export interface TimedPause extends PauseEnd {
  /** At the end the campaign is resumed, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** What the person is asked since the end came; null before. */
  question: PauseQuestion | null
}

/** Since when a campaign is paused, and by whom. */
export interface PauseOrigin {
  /** When Alta first showed it, ms since the epoch. */
  at: number
  by: 'here' | 'elsewhere'
  /** Its prospects were paused along with it; of a pause elsewhere nobody can tell. */
  withProspects: boolean
}

/** Somebody else resumed what was paused here, or was to stay paused for a while. */
export interface Drift {
  /** When Alta first showed it active, ms since the epoch. */
  seenAt: number
  /** Its prospects had been paused along with it. */
  withProspects: boolean
  /** The end that was set to its pause. */
  end: PauseEnd | null
}

/** What a person asked for. */
export interface Intent {
  verb: Verb
  withProspects: boolean
  /** ms since the epoch */
  askedAt: number
  /** When the pause is to end; of a resume, the end that the pause had. */
  end?: PauseEnd | undefined
  /** It was the end of the pause that had come, and no click. */
  byTimer?: boolean | undefined
}

export interface Action extends Intent {
  progress: Progress
}

export interface Failure extends Intent {
  error: AppError
  at: number
}

/** One campaign as the person sees it. */
export interface CampaignRow {
  id: string
  /** The key of the account that it belongs to. */
  account: string
  /** Alta's name; empty for an added campaign that was never read. */
  name: string
  /** What Alta said at `readAt`, never what was asked for. */
  status: CampaignStatus
  isArchived: boolean
  /** ms since the epoch */
  launchedAt: number | null
  /** When Alta last said so, ms since the epoch; null for an added campaign that was never read. */
  readAt: number | null
  /** Added by its id on this computer, not found in Alta's list. */
  isAdded: boolean
  /** It was paused here together with its prospects, and Alta has shown it paused since. */
  prospectsHeld: boolean
  /** Since when it is paused, and by whom; null when it is not, or nobody knows. */
  pause: PauseOrigin | null
  /** The end that was set to its pause. */
  timer: TimedPause | null
  /** It runs again without having been resumed here; null once the person did something about it. */
  drift: Drift | null
  action: Action | null
  failure: Failure | null
  /** PauseBar ended while this was under way, and Alta was not read since. */
  interrupted: Intent | null
  /** Why the last read of this one campaign failed, if it did. */
  readError: AppError | null
}

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

export type Connection =
  | { kind: 'starting' }
  /** No token: the connect form asks for it. */
  | { kind: 'signed-out' }
  /** A token is saved, and the keychain does not hand it out now. */
  | { kind: 'locked'; error: AppError }
  /** `mayList` is false for a token that may act on campaigns but not list them. */
  | { kind: 'connected'; workspace: Workspace; mayList: boolean }
  /** Alta stopped accepting the token; what was last read stays on show. */
  | { kind: 'refused'; workspace: Workspace }

/** How the reading of the whole list stands. */
export interface Reading {
  isUnderWay: boolean
  /** Start of the last reading that succeeded, ms since the epoch. */
  lastAt: number | null
  /** Why the newest reading failed, if it did. */
  error: AppError | null
  /** Alta's pages did not end, or repeated: the list may lack campaigns. */
  isIncomplete: boolean
}

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
  /** ms since the epoch */
  expiresAt: number
}

/** A campaign by its name, as part of a run. */
interface NamedCampaign {
  campaignId: string
  name: string
}

/** What was asked for many campaigns of an account at once, and how far it came. Stays until it is used or dismissed. */
export interface RunView {
  id: string
  account: string
  verb: Verb
  withProspects: boolean
  /** ms since the epoch */
  askedAt: number
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
  /** What it stopped, and nobody changed since. */
  restorable: NamedCampaign[]
  /** What it was to change and did not. */
  retryable: NamedCampaign[]
  /** When it goes on that has to wait for Alta's limit, ms since the epoch. */
  retryAt: number | null
}

/** The files that PauseBar keeps. */
export type KeptFile = 'settings' | 'campaigns' | 'journal' | 'runs' | 'timers' | 'history'

/** Something to know that belongs to no campaign. Stays until dismissed. */
export type Notice =
  /** The keychain did not take the token: it is kept in memory until the app quits. */
  | { kind: 'token-for-this-run'; error: AppError }
  | { kind: 'token-removed' }
  /** Pauses that ended as they were to, at this time (ms since the epoch). */
  | {
      kind: 'resumed-as-planned'
      campaigns: { campaignId: string; name: string; at: number; leavesProspectsPaused: boolean }[]
    }
  /** What was under way when PauseBar ended, and was found done at the next start. */
  | { kind: 'found-done'; campaigns: (Intent & { name: string })[] }
  | { kind: 'token-not-removed'; error: AppError }
  /** A file of ours was unreadable and was set aside under the name `keptAs` (a file name, no path). */
  | { kind: 'file-reset'; file: KeptFile; keptAs: string | null }
  /** The disk refuses changes: they are kept in memory and tried again. */
  | { kind: 'not-saving'; file: KeptFile }

/** A notice, and whom it concerns; null for PauseBar as a whole. */
export type AccountNotice = Notice & { account: string | null }

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
  /** The newest first; each lives for 20 s. */
  undoOffers: UndoOffer[]
  /** The newest first. */
  runs: RunView[]
  notices: AccountNotice[]
}
