import type { AppError, WhyLimited } from './appError'
import type { CampaignStatus, Intent, PauseEnd } from './intent'

/** How far an action on a campaign is. All times are ms since the epoch. */
export type Progress =
  | { phase: 'sending' }
  /** Alta accepted it; reads go on until one shows it. */
  | { phase: 'confirming' }
  /** Alta accepted it a while ago and still shows the old status, or could not be read since. Reads go on. */
  | { phase: 'lagging'; wasRead: boolean }
  /** The answer was lost, so a read has to show what happened; not before `retryAt` where the answer named a time. */
  | { phase: 'checking'; retryAt?: number | undefined }
  /** Nothing was done. It is sent again at `retryAt`. */
  | { phase: 'waiting'; retryAt: number; why: WhyWaiting }

/** Why an action waits to be sent again: a limit, no answer, or something in between that did not pass it on. */
export type WhyWaiting = WhyLimited | 'no-answer' | 'no-connection' | 'not-passed-on'

/**
 * Why the person is asked when a pause ends: PauseBar could do nothing then, the campaign was changed in Alta meanwhile,
 * it is locked, or the person wanted to be asked.
 */
export type PauseQuestion = 'missed' | 'changed' | 'reminder' | 'locked'

/** A pause with an end. */
export interface TimedPauseView extends PauseEnd {
  /** Whether the campaign is resumed at the end, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** What the person is asked once the end has come; null before. */
  question: PauseQuestion | null
}

/** Since when a campaign is paused, and by whom. */
export interface PauseOrigin {
  /** When Alta first showed it (ms since the epoch). */
  at: number
  by: 'here' | 'elsewhere'
  /** Its prospects were paused too. Of a pause elsewhere nobody can tell. */
  withProspects: boolean
  /** Why, in the person's words. */
  reason?: string | undefined
}

/** Keeps a campaign from being resumed here. */
export interface Lock {
  /** ms since the epoch */
  at: number
  /** Why, in the person's words; empty if not given. */
  reason: string
}

/** Somebody else resumed a campaign that was paused here, or that was to stay paused for a while. */
export interface Drift {
  /** When Alta first showed it active (ms since the epoch). */
  seenAt: number
  /** Its prospects had been paused too. */
  withProspects: boolean
  /** The end that its pause had. */
  end: PauseEnd | null
}

/** What is being done to a campaign. */
export interface Action extends Intent {
  progress: Progress
}

/** Something asked for that did not happen. */
export interface Failure extends Intent {
  error: AppError
  /** ms since the epoch */
  at: number
}

/** One campaign as the person sees it. */
export interface CampaignRow {
  id: string
  /** The key of its account. */
  account: string
  /** Alta's name; empty for an added campaign that was never read. */
  name: string
  /** What Alta said at `readAt`, never what was asked for. */
  status: CampaignStatus
  isArchived: boolean
  /** ms since the epoch */
  launchedAt: number | null
  /** ms since the epoch; null for an added campaign that was never read. */
  readAt: number | null
  /** The person added it by its id, since Alta's list lacks it. */
  isAdded: boolean
  /** The last reading of Alta’s list lacked it, and it was not read by itself since: what is shown may be old. */
  isUnlisted: boolean
  /** The person keeps it at the top. */
  isPinned: boolean
  /** Its prospects were paused here and not resumed here since. The campaign itself may run again. */
  prospectsHeld: boolean
  /** A pause with its prospects was cut off, or its answer lost: nobody can tell whether they are paused. */
  mayHoldProspects: boolean
  /** The person wants its prospects to stay paused while it runs. */
  prospectsLeftOnPurpose: boolean
  lock: Lock | null
  /** Until then (ms since the epoch) nobody is asked whether its pause was forgotten. */
  notForgottenBefore: number | null
  /** Null when it is not paused, or nobody knows since when. */
  pause: PauseOrigin | null
  timedPause: TimedPauseView | null
  /** Null once the person did something about it. */
  drift: Drift | null
  action: Action | null
  failure: Failure | null
  /** What was under way when PauseBar ended, while Alta was not read since. */
  interrupted: Intent | null
  /** Why the last read of this one campaign failed. */
  readError: AppError | null
}
