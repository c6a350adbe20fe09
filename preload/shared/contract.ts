import { z } from 'zod'
import type { Result } from './appError'
import type { SnapshotPatch } from './codec/encode'
import type { HistoryFound } from './history'
import type { CampaignRef, EndChoice } from './intent'
import { preferences, somePreferences } from './preferences'
import type { Banner } from './snapshot'

export type { AppError, InputField, InputProblem, Result, WhyLimited } from './appError'
export type * from './campaignRow'
export type { SnapshotPatch } from './codec/encode'
export type * from './history'
export type * from './intent'
export type * from './preferences'
export type * from './snapshot'

/** A call across the seam: the schema of its argument and, as a type only, its answer. */
export interface Call<Argument extends z.ZodType, Answer> {
  argument: Argument
  answer?: Answer
}

const answering =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument): Call<Argument, Answer> => ({ argument })

const nothing = z.undefined()
const accountKey = z.string().max(100)
const oneAccount = z.strictObject({ account: accountKey })
const oneCampaign = oneAccount.extend({ campaignId: z.guid().toLowerCase() })
/** What was asked for many at once: in one account, or with null in all that it was asked for in. */
const oneBatch = z.strictObject({ account: accountKey.nullable(), batchId: z.string().max(100) })
const oneOffer = oneAccount.extend({ offerId: z.int() })
const typedCredentials = { token: z.string().max(10_000), accountId: z.string().max(1_000) }
const accountName = z.string().max(1_000)
const endChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in-an-hour') }),
  z.strictObject({ kind: z.literal('tomorrow') }),
  z.strictObject({ kind: z.literal('monday') }),
  z.strictObject({ kind: z.literal('at'), localTime: z.string().max(100) }),
]) satisfies z.ZodType<EndChoice>
const historyAsked = {
  search: z.string().max(1_000),
  filter: z.enum(['all', 'here', 'elsewhere', 'failed']),
  from: z.number().nullable(),
  until: z.number().nullable(),
  campaign: oneCampaign.nullable(),
}
const answer = z.enum([
  'try-again',
  'dismiss-failure',
  'resume',
  'keep-paused',
  'remind-tomorrow',
  'pause-again',
  'dismiss-drift',
  'resume-prospects',
  'leave-prospects',
  'keep-for-good',
  'remind-in-a-week',
])
const bannerKind = z.enum([
  'token-for-this-run',
  'token-removal',
  'shortcut-taken',
  'found-done',
  'campaigns-gone',
  'resumed-as-planned',
  'file-reset',
  'not-saving',
  'update',
]) satisfies z.ZodType<Banner['kind']>

/** Every call that the renderer can make, once. */
export const calls = {
  /** All that is on show, as the change from nothing. */
  getSnapshot: answering<SnapshotPatch>()(nothing),
  /** Connects this account, for the first time or again. An empty account id means: none. */
  connect: answering<Result<null>>()(oneAccount.extend(typedCredentials)),
  /** Connects one more account, and shows it; an empty name stands for a made one. */
  addAccount: answering<Result<null>>()(z.strictObject({ ...typedCredentials, name: accountName })),
  renameAccount: answering<Result<null>>()(oneAccount.extend({ name: accountName })),
  /** Shows one account, or with null all of them. */
  showAccount: answering<Result<null>>()(z.strictObject({ account: accountKey.nullable() })),
  openDemo: answering<Result<null>>()(nothing),
  /** Removes the account with its token and its files, or leaves the demo workspace. */
  disconnect: answering<Result<null>>()(oneAccount),
  /** Tries again to remove the tokens that the keychain did not let go of. */
  removeLeftTokens: answering<Result<null>>()(nothing),
  /** Has the keychain keep the token that it did not take before. */
  saveToken: answering<Result<null>>()(oneAccount),
  /** Asks the keychain for the saved token again. */
  unlock: answering<Result<null>>()(oneAccount),
  /** Reads what is on show. */
  refresh: answering<Result<null>>()(nothing),
  /** Pauses with its prospects when the preference says so. */
  pause: answering<Result<null>>()(oneCampaign),
  /** Pauses until then; of a campaign that is paused, sets or changes the end, and asks Alta nothing. */
  pauseUntil: answering<Result<null>>()(oneCampaign.extend({ end: endChoice })),
  /** Takes the end from a pause. */
  keepPaused: answering<Result<null>>()(oneCampaign),
  /** Pauses what somebody else resumed, as it was paused before. */
  pauseAgain: answering<Result<null>>()(oneCampaign),
  resume: answering<Result<null>>()(oneCampaign.extend({ withProspects: z.boolean() })),
  /** Asks the same for many campaigns, of one account or of several; those that are so already are left out. */
  beginRun: answering<Result<null>>()(
    z.strictObject({
      verb: z.enum(['pause', 'resume']),
      campaigns: z.array(oneCampaign).max(100_000),
      withProspects: z.boolean(),
      /** When a pause is to end; null for no end. */
      end: endChoice.nullable(),
      reason: z.string().max(200),
    }),
  ),
  /** Starts again exactly what a run stopped; of a resume, pauses again what it started, each as it was. */
  restoreRun: answering<Result<null>>()(oneBatch.extend({ withProspects: z.boolean() })),
  /** Sets another end to the pauses of a run that still stand as it left them; null takes it away. */
  setRunEnd: answering<Result<null>>()(oneBatch.extend({ end: endChoice.nullable() })),
  /** Asks once more for what a run did not come to. */
  retryRun: answering<Result<null>>()(oneBatch),
  /** What was not sent yet is not sent. */
  cancelRun: answering<Result<null>>()(oneBatch),
  dismissRun: answering<Result<null>>()(oneBatch),
  /** Gives one answer for all of these campaigns, where it is asked for; with `resume-prospects` their prospects run again. */
  answerAll: answering<Result<null>>()(
    z.strictObject({ answer, campaigns: z.array(oneCampaign).max(100_000) }),
  ),
  /** From now on nothing here resumes the campaign. */
  lockCampaign: answering<Result<null>>()(oneCampaign.extend({ reason: z.string().max(200) })),
  unlockCampaign: answering<Result<null>>()(oneCampaign),
  /** Stops waiting for the limit, or looking for a status that does not come. */
  cancel: answering<Result<null>>()(oneCampaign),
  undo: answering<Result<null>>()(oneOffer),
  dismissUndo: answering<Result<null>>()(oneOffer),
  /** Keeps the offer as long as a dialog about it is open; from its end on it lives for its whole time again. */
  holdUndo: answering<Result<null>>()(oneOffer.extend({ isHeld: z.boolean() })),
  /** Reads this one campaign now. */
  checkCampaign: answering<Result<null>>()(oneCampaign),
  /** Takes an id, or a link that holds one; answers with the campaign's id. */
  addCampaign: answering<Result<string>>()(oneAccount.extend({ text: z.string().max(10_000) })),
  forgetCampaign: answering<Result<null>>()(oneCampaign),
  /** Keeps it at the top of the list and of the tray's menu. */
  pinCampaign: answering<Result<null>>()(oneCampaign.extend({ isPinned: z.boolean() })),
  copyCampaignId: answering<Result<null>>()(oneCampaign),
  /** For any preference that has no call of its own. */
  setPreferences: answering<Result<null>>()(somePreferences.omit({ shortcut: true, launchAtLogin: true })),
  /** Takes these keys in place of those before; null for none. */
  setShortcut: answering<Result<null>>()(z.strictObject({ keys: preferences.shape.shortcut.unwrap() })),
  setLaunchAtLogin: answering<Result<null>>()(z.strictObject({ isOn: z.boolean() })),
  /** The history of what is on show. */
  getHistory: answering<Result<HistoryFound>>()(
    z.strictObject({
      ...historyAsked,
      batchId: z.string().max(100).optional(),
      limit: z.int().positive(),
    }),
  ),
  /** Writes it as a table to where the person wants it; answers with the file's name, null when they want it nowhere. */
  exportHistory: answering<Result<string | null>>()(z.strictObject(historyAsked)),
  /** Shows the file that was exported last in its folder; fails with `file-gone` where it is not there any more. */
  showExport: answering<Result<null>>()(nothing),
  /** Notes why something was done; fails with `entry-gone` where the history does not hold it. */
  explain: answering<Result<null>>()(
    oneAccount.extend({ entryId: z.string().max(100), reason: z.string().max(200) }),
  ),
  /** Notes why something was done to many campaigns at once, for each of them. */
  explainRun: answering<Result<null>>()(
    z.strictObject({ batchId: z.string().max(100), reason: z.string().max(200) }),
  ),
  /** Puts a line for others to read into the clipboard. */
  copyText: answering<Result<null>>()(z.strictObject({ text: z.string().max(2_000) })),
  dismissBanner: answering<Result<null>>()(
    z.strictObject({ account: accountKey.nullable(), kind: bannerKind }),
  ),
  /** Downloads the newer PauseBar that was found. */
  downloadUpdate: answering<Result<null>>()(nothing),
  /** Quits, installs what was downloaded, and starts that. */
  restartToUpdate: answering<Result<null>>()(nothing),
  /**
   * Writes down a bug of the page, by where it happened, and answers with the reference of the report. Of a page that is left
   * blank by it another is loaded, unless that was tried just before.
   */
  reportBug: answering<Result<string>>()(
    z.strictObject({
      name: z.string().max(100),
      frames: z.array(z.string().max(500)).max(20),
      isBlank: z.boolean(),
    }),
  ),
  hidePopover: answering<Result<null>>()(nothing),
  /** The page has done what the command with this id asks for, and all before it. */
  commandTaken: answering<Result<null>>()(z.strictObject({ id: z.int() })),
  quit: answering<Result<null>>()(nothing),
}

type Calls = typeof calls
/** What can be answered to what `Needs you` asks. */
export type Answer = z.infer<typeof answer>
/** The name of a call. */
export type CallName = keyof Calls
/** What each call takes. */
export type Arguments = { [Name in CallName]: z.infer<Calls[Name]['argument']> }
/** What each call is answered with. */
export type Answers = { [Name in CallName]: NonNullable<Calls[Name]['answer']> }

/** What the preload script puts on `window.pauseBar`. */
export type PauseBarBridge = {
  [Name in CallName]: undefined extends Arguments[Name]
    ? () => Promise<Answers[Name]>
    : (argument: Arguments[Name]) => Promise<Answers[Name]>
} & {
  /** Calls back with each change of the snapshot; the returned function ends that. */
  onSnapshot(listener: (patch: SnapshotPatch) => void): () => void
  /**
   * Calls back with what the person asked for outside of the window and is to be done in it; what came while nobody
   * listened comes first.
   */
  onCommand(listener: (command: SentCommand) => void): () => void
}

/** What a click outside of the window wants done in it. */
export type WindowCommand =
  /** The person opened the window: the list begins at its top, and what is typed searches it. */
  | { kind: 'begin' }
  | { kind: 'pause-all' }
  /** When the pause of this campaign is to end. */
  | { kind: 'choose-end'; campaign: CampaignRef }
  /** Where the campaign stands. */
  | { kind: 'reveal'; campaign: CampaignRef }

/** A command on its way to the page, which says by the id that it took it. */
export interface SentCommand {
  /** Grows with each command. */
  id: number
  command: WindowCommand
}

/** The channel of each call, and those on which snapshots and commands are published. */
export type Channel = `pausebar:${CallName | 'snapshot' | 'command'}`
