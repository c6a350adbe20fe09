import { z } from 'zod'
import type { AppError, Result } from './appError'

export type { AppError, InputField, InputProblem, Result } from './appError'

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

/** What a person asked for. */
export interface Intent {
  verb: Verb
  withProspects: boolean
  /** ms since the epoch */
  askedAt: number
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
  action: Action | null
  failure: Failure | null
  /** PauseBar ended while this was under way, and Alta was not read since. */
  interrupted: Intent | null
  /** Why the last read of this one campaign failed, if it did. */
  readError: AppError | null
}

export type Workspace = { kind: 'alta'; accountId: string | null } | { kind: 'demo' }

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
  id: number
  campaignId: string
  campaignName: string
  /** What was done, and is undone by the offer. */
  verb: Verb
  withProspects: boolean
  /** The campaign runs again while its prospects, paused with it here, stay paused. */
  leavesProspectsPaused: boolean
  /** ms since the epoch */
  expiresAt: number
}

/** Something to know that belongs to no campaign. Stays until dismissed. */
export type Notice =
  /** The keychain did not take the token: it is kept in memory until the app quits. */
  | { kind: 'token-for-this-run'; error: AppError }
  | { kind: 'token-removed' }
  /** Somebody else resumed what was paused here; `seenAt` in ms since the epoch. */
  | { kind: 'resumed-elsewhere'; campaigns: { name: string; seenAt: number }[] }
  /** What was under way when PauseBar ended, and was found done at the next start. */
  | { kind: 'found-done'; campaigns: (Intent & { name: string })[] }
  | { kind: 'token-not-removed'; error: AppError }
  /** A file of ours was unreadable and was set aside under the name `keptAs` (a file name, no path). */
  | { kind: 'file-reset'; file: 'settings' | 'campaigns' | 'journal'; keptAs: string | null }
  /** The disk refuses changes: they are kept in memory and tried again. */
  | { kind: 'not-saving'; file: 'settings' | 'campaigns' | 'journal' }

export interface Preferences {
  /** Pausing a campaign pauses its prospects too. */
  pauseProspects: boolean
  /** Draft, completed and archived campaigns are on show. */
  showInactive: boolean
}

/** All that is on show, made by the main process alone. */
export interface Snapshot {
  /** Grows with each change; the renderer keeps the highest. */
  revision: number
  connection: Connection
  campaigns: CampaignRow[]
  reading: Reading
  preferences: Preferences
  /** The newest first; each lives for 20 s. */
  undoOffers: UndoOffer[]
  notices: Notice[]
}

/** A call across the seam: the schema of its argument and, as a type only, its answer. */
export interface Call<Argument extends z.ZodType, Answer> {
  argument: Argument
  answer?: Answer
}

const answering =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument): Call<Argument, Answer> => ({ argument })

const nothing = z.undefined()
const oneCampaign = z.strictObject({ campaignId: z.guid() })
const noticeKind = z.enum([
  'token-for-this-run',
  'token-removed',
  'found-done',
  'resumed-elsewhere',
  'token-not-removed',
  'file-reset',
  'not-saving',
]) satisfies z.ZodType<Notice['kind']>

/** Every call that the renderer can make, once. */
export const calls = {
  getSnapshot: answering<Snapshot>()(nothing),
  /** An empty account id means: none. */
  connect: answering<Result<null>>()(
    z.strictObject({ token: z.string().max(10_000), accountId: z.string().max(1_000) }),
  ),
  openDemo: answering<Result<null>>()(nothing),
  /** Removes the token from the keychain, or leaves the demo workspace. */
  disconnect: answering<Result<null>>()(nothing),
  /** Asks the keychain for the saved token again. */
  unlock: answering<Result<null>>()(nothing),
  refresh: answering<Result<null>>()(nothing),
  /** Pauses with its prospects when the preference says so. */
  pause: answering<Result<null>>()(oneCampaign),
  resume: answering<Result<null>>()(oneCampaign.extend({ withProspects: z.boolean() })),
  /** Stops waiting for the limit, or looking for a status that does not come. */
  cancel: answering<Result<null>>()(oneCampaign),
  /** Asks once more for what failed on a campaign, exactly as it was asked. */
  tryAgain: answering<Result<null>>()(oneCampaign),
  dismissFailure: answering<Result<null>>()(oneCampaign),
  undo: answering<Result<null>>()(z.strictObject({ offerId: z.int() })),
  dismissUndo: answering<Result<null>>()(z.strictObject({ offerId: z.int() })),
  /** Reads this one campaign now. */
  checkCampaign: answering<Result<null>>()(oneCampaign),
  /** Takes an id, or a link that holds one; answers with the campaign's id. */
  addCampaign: answering<Result<string>>()(z.strictObject({ text: z.string().max(10_000) })),
  forgetCampaign: answering<Result<null>>()(oneCampaign),
  copyCampaignId: answering<Result<null>>()(oneCampaign),
  setPreferences: answering<Result<null>>()(
    z.strictObject({
      pauseProspects: z.boolean().exactOptional(),
      showInactive: z.boolean().exactOptional(),
    }),
  ),
  dismissNotice: answering<Result<null>>()(z.strictObject({ kind: noticeKind })),
  hidePopover: answering<Result<null>>()(nothing),
  quit: answering<Result<null>>()(nothing),
}

type Calls = typeof calls
export type CallName = keyof Calls
export type Arguments = { [Name in CallName]: z.infer<Calls[Name]['argument']> }
export type Answers = { [Name in CallName]: NonNullable<Calls[Name]['answer']> }

/** What the preload script puts on `window.pauseBar`. */
export type PauseBarBridge = {
  [Name in CallName]: undefined extends Arguments[Name]
    ? () => Promise<Answers[Name]>
    : (argument: Arguments[Name]) => Promise<Answers[Name]>
} & {
  /** Calls back with each new snapshot; the returned function ends that. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void
}

/** The channel of each call, and the one on which snapshots are published. */
export type Channel = `pausebar:${CallName | 'snapshot'}`
