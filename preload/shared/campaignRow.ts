import type { AppError, WhyLimited } from './appError'

/** What Alta says of a campaign; `unknown` when it says nothing or something this app does not know. */
export type CampaignStatus = 'draft' | 'active' | 'paused' | 'completed' | 'unknown'

/** What a person can ask for. */
export type Verb = 'pause' | 'resume'

/** What Alta shows once it is done. */
export const statusAfter = { pause: 'paused', resume: 'active' } as const

/** Where an action on a campaign stands. All times are ms since the epoch. */
export type Progress =
  | { phase: 'sending' }
  /** Alta said yes; it is read until it shows so. */
  | { phase: 'confirming' }
  /** Alta said yes a while ago and still shows the old status, or could not be read since; the next reads go on. */
  | { phase: 'lagging'; wasRead: boolean }
  /** The answer was lost: Alta is read to learn what happened, at `retryAt` where the answer named a time to wait for. */
  | { phase: 'checking'; retryAt?: number | undefined }
  /** Nothing was done: sent again by itself at `retryAt`. */
  | { phase: 'waiting'; retryAt: number; why: WhyWaiting }

/** Why an action waits to be sent again: a limit, nobody there who answers, or somebody between who did not pass it on. */
export type WhyWaiting = WhyLimited | 'no-answer' | 'no-connection' | 'not-passed-on'

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
 * meanwhile, it is locked, or the person wanted to be asked.
 */
export type PauseQuestion = 'missed' | 'changed' | 'reminder' | 'locked'

/** The end that was set to a pause. */
export interface TimedPauseView extends PauseEnd {
  /** At the end the campaign is resumed, or the person is asked. */
  atEnd: 'resume' | 'ask'
  /** What the person is asked since the end came; null before. */
  question: PauseQuestion | null
}

/** Since when a campaign is paused, and by whom. */
export interface PauseOrigin {
  /** When Alta first showed it (ms since the epoch). */
  at: number
  by: 'here' | 'elsewhere'
  /** Its prospects were paused along with it; of a pause elsewhere nobody can tell. */
  withProspects: boolean
  /** Why, in the person's words. */
  reason?: string | undefined
}

/** Nothing here resumes the campaign as long as it has one. */
export interface Lock {
  /** ms since the epoch */
  at: number
  /** Why, in the person's words; empty without. */
  reason: string
}

/** Somebody else resumed what was paused here, or was to stay paused for a while. */
export interface Drift {
  /** When Alta first showed it active (ms since the epoch). */
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
  /** When that end was (ms since the epoch). */
  plannedFor?: number | undefined
}

/** What is being done to a campaign. */
export interface Action extends Intent {
  progress: Progress
}

/** What was asked for and did not happen: why, and when that was known (ms since the epoch). */
export interface Failure extends Intent {
  error: AppError
  at: number
}

/** Names a campaign among those of all accounts. */
export interface CampaignRef {
  /** The account's key. */
  account: string
  campaignId: string
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
  /** When Alta last said so (ms since the epoch); null for an added campaign that was never read. */
  readAt: number | null
  /** Added by its id on this computer, not found in Alta's list. */
  isAdded: boolean
  /** The last reading of Alta’s list lacked it, and it was not read by itself since: what is shown of it may be old. */
  isUnlisted: boolean
  /** The person keeps it at the top. */
  isPinned: boolean
  /** Its prospects were paused here, and nobody here resumed them since. The campaign itself may run again. */
  prospectsHeld: boolean
  /** A pause with its prospects was cut off, or its answer lost: they may be paused, and nobody can tell. */
  mayHoldProspects: boolean
  /** It runs while its prospects stay paused, and that is what the person wants. */
  prospectsLeftOnPurpose: boolean
  /** The person keeps it paused: nothing here resumes it. */
  lock: Lock | null
  /** Until then nobody is asked whether its pause was forgotten (ms since the epoch); null when nobody said so. */
  notForgottenBefore: number | null
  /** Since when it is paused, and by whom; null when it is not, or nobody knows. */
  pause: PauseOrigin | null
  /** The end that was set to its pause. */
  timedPause: TimedPauseView | null
  /** It runs again without having been resumed here; null once the person did something about it. */
  drift: Drift | null
  action: Action | null
  failure: Failure | null
  /** PauseBar ended while this was under way, and Alta was not read since. */
  interrupted: Intent | null
  /** Why the last read of this one campaign failed, if it did. */
  readError: AppError | null
}
