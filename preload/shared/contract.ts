import { z } from 'zod'
import type { Result } from './appError'
import type { SnapshotPatch } from './codec/encode'
import type { HistoryFound } from './history'
import type { CampaignRef } from './intent'
import { preferences, somePreferences } from './preferences'
import type { Banner } from './snapshot'

export type { AppError, InputField, InputProblem, Result, WhyLimited } from './appError'
export type * from './campaignRow'
export type { SnapshotPatch } from './codec/encode'
export type * from './history'
export type * from './intent'
export type * from './preferences'
export type * from './snapshot'

/** A call from the window to the main process. The answer is a type only. */
export interface Call<Argument extends z.ZodType, Answer> {
  argument: Argument
  answer?: Answer
}

const answering =
  <Answer>() =>
  <Argument extends z.ZodType>(argument: Argument): Call<Argument, Answer> => ({ argument })

/** A call that only succeeds or fails. */
const command = answering<Result<null>>()

const nothing = z.undefined()
const accountKey = z.string().max(100)
const oneAccount = z.strictObject({ account: accountKey })
const oneCampaign = oneAccount.extend({ campaignId: z.guid().toLowerCase() })
/** A run in one account; with null, the batch in all of its accounts. */
const oneBatch = z.strictObject({ account: accountKey.nullable(), batchId: z.string().max(100) })
const oneOffer = oneAccount.extend({ offerId: z.int() })
const typedCredentials = { token: z.string().max(10_000), accountId: z.string().max(1_000) }
const accountName = z.string().max(1_000)
const reason = z.string().max(200)
const endChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['in-an-hour', 'tomorrow', 'monday']) }),
  /** As a date and time field has it: `2026-03-30T09:00`. */
  z.strictObject({ kind: z.literal('at'), localTime: z.string().max(100) }),
])
const campaigns = z.array(oneCampaign).max(100_000)
const historyPart = z.strictObject({
  search: z.string().max(1_000),
  filter: z.enum(['all', 'here', 'elsewhere', 'failed']),
  /** Not before this (ms since the epoch); null for no limit. */
  from: z.number().nullable(),
  /** Before this (ms since the epoch); null for no limit. */
  until: z.number().nullable(),
  /** One campaign alone; null for all. */
  campaign: oneCampaign.nullable(),
})
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

/** Every call that the window can make. The bridge and its handlers derive from this. */
export const calls = {
  /** The whole snapshot, as a patch of none. */
  getSnapshot: answering<SnapshotPatch>()(nothing),
  /** Connects this account, for the first time or again. An empty account id stands for none. */
  connect: command(oneAccount.extend(typedCredentials)),
  /** Connects one more account, and shows it. With an empty name PauseBar chooses one. */
  addAccount: command(z.strictObject({ ...typedCredentials, name: accountName })),
  renameAccount: command(oneAccount.extend({ name: accountName })),
  /** Shows one account, or with null all of them. */
  showAccount: command(z.strictObject({ account: accountKey.nullable() })),
  openDemo: command(nothing),
  /** Removes the account with its token and files, or leaves the demo workspace. */
  disconnect: command(oneAccount),
  /** Tries again to remove the tokens that the keychain did not give up. */
  removeLeftTokens: command(nothing),
  /** Tries again to save a token that the keychain did not take. */
  saveToken: command(oneAccount),
  /** Asks the keychain for the saved token again. */
  unlock: command(oneAccount),
  /** Reads the accounts on show. */
  refresh: command(nothing),
  /** With its prospects when the preference says so. */
  pause: command(oneCampaign),
  /** Pauses until then. A paused campaign gets this end, without a request to Alta. */
  pauseUntil: command(oneCampaign.extend({ end: endChoice })),
  /** Removes the end of a pause. */
  keepPaused: command(oneCampaign),
  /** Pauses a campaign that somebody else resumed, as it was paused before. */
  pauseAgain: command(oneCampaign),
  resume: command(oneCampaign.extend({ withProspects: z.boolean() })),
  /** Asks the same for many campaigns, of any accounts. Those that are so already are left out. */
  beginRun: command(
    z.strictObject({
      verb: z.enum(['pause', 'resume']),
      campaigns,
      withProspects: z.boolean(),
      /** When a pause is to end; null for no end. */
      end: endChoice.nullable(),
      reason,
    }),
  ),
  /** Resumes exactly what a run paused, or pauses again what it resumed, each as it was. */
  restoreRun: command(oneBatch.extend({ withProspects: z.boolean() })),
  /** Gives the pauses that are still as the run left them another end, or none. */
  setRunEnd: command(oneBatch.extend({ end: endChoice.nullable() })),
  /** Asks again for what a run did not do. */
  retryRun: command(oneBatch),
  /** Drops what was not sent yet. */
  cancelRun: command(oneBatch),
  dismissRun: command(oneBatch),
  /** Gives one answer for all of these campaigns that ask for it. */
  answerAll: command(z.strictObject({ answer, campaigns })),
  /** Keeps everything here from resuming the campaign. */
  lockCampaign: command(oneCampaign.extend({ reason })),
  unlockCampaign: command(oneCampaign),
  /** Stops waiting for the limit, or for a status that does not come. */
  cancel: command(oneCampaign),
  undo: command(oneOffer),
  dismissUndo: command(oneOffer),
  /** Keeps the offer while a dialog about it is open. Afterwards its whole time starts again. */
  holdUndo: command(oneOffer.extend({ isHeld: z.boolean() })),
  /** Reads this one campaign now. */
  checkCampaign: command(oneCampaign),
  /** Takes an id, or a link with one; answers with the campaign's id. */
  addCampaign: answering<Result<string>>()(oneAccount.extend({ text: z.string().max(10_000) })),
  forgetCampaign: command(oneCampaign),
  /** Keeps it at the top of the list and of the tray's menu. */
  pinCampaign: command(oneCampaign.extend({ isPinned: z.boolean() })),
  copyCampaignId: command(oneCampaign),
  /** For any preference that has no call of its own. */
  setPreferences: command(somePreferences.omit({ shortcut: true, launchAtLogin: true })),
  /** Replaces the keys; null for none. */
  setShortcut: command(z.strictObject({ keys: preferences.shape.shortcut.unwrap() })),
  setLaunchAtLogin: command(z.strictObject({ isOn: z.boolean() })),
  /** The history of what is on show. */
  getHistory: answering<Result<HistoryFound>>()(
    historyPart.extend({
      /** Only this run, with an entry for each campaign. Otherwise a run over several is one entry. */
      batchId: z.string().max(100).optional(),
      /** At most so many entries, the newest. */
      limit: z.int().positive(),
    }),
  ),
  /** Writes it as a table where the person chooses; answers with the file's name, or null when they cancel. */
  exportHistory: answering<Result<string | null>>()(historyPart),
  /** Shows the last export in its folder; fails with `file-gone`. */
  showExport: command(nothing),
  /** Notes why something was done; fails with `entry-gone`. */
  explain: command(oneAccount.extend({ entryId: z.string().max(100), reason })),
  /** Notes why a batch was asked for, for each of its campaigns. */
  explainRun: command(z.strictObject({ batchId: z.string().max(100), reason })),
  /** Copies a line for others to read. */
  copyText: command(z.strictObject({ text: z.string().max(2_000) })),
  dismissBanner: command(z.strictObject({ account: accountKey.nullable(), kind: bannerKind })),
  downloadUpdate: command(nothing),
  /** Quits, installs the downloaded version, and starts it. */
  restartToUpdate: command(nothing),
  /**
   * Logs where a bug of the page happened, and answers with the reference of the report. A page that went blank is loaded
   * again, unless that was just tried.
   */
  reportBug: answering<Result<string>>()(
    z.strictObject({
      name: z.string().max(100),
      frames: z.array(z.string().max(500)).max(20),
      isBlank: z.boolean(),
    }),
  ),
  hidePopover: command(nothing),
  /** The page has carried out this command and all before it. */
  commandTaken: command(z.strictObject({ id: z.int() })),
  quit: command(nothing),
}

type Calls = typeof calls
/** An end for a pause, as a person chooses it. */
export type EndChoice = z.infer<typeof endChoice>
/** An answer to what `Needs you` asks. */
export type Answer = z.infer<typeof answer>
export type CallName = keyof Calls
export type Arguments = { [Name in CallName]: z.infer<Calls[Name]['argument']> }
export type Answers = { [Name in CallName]: NonNullable<Calls[Name]['answer']> }
/** Which part of the history is asked for. */
export type HistoryAsked = Arguments['getHistory']

/** What the preload script puts on `window.pauseBar`. */
export type PauseBarBridge = {
  [Name in CallName]: undefined extends Arguments[Name]
    ? () => Promise<Answers[Name]>
    : (argument: Arguments[Name]) => Promise<Answers[Name]>
} & {
  /** Calls back with each change of the snapshot, until the returned function is called. */
  onSnapshot(listener: (patch: SnapshotPatch) => void): () => void
  /** Calls back with what is to be done in the window. Commands that came while nobody listened come first. */
  onCommand(listener: (command: SentCommand) => void): () => void
}

/** What the main process has the window do, after a click outside of it. */
export type WindowCommand =
  /** The person opened the window: the list starts at its top, and typing searches it. */
  | { kind: 'begin' }
  | { kind: 'pause-all' }
  /** Asks when the pause of this campaign is to end. */
  | { kind: 'choose-end'; campaign: CampaignRef }
  /** Scrolls to the campaign. */
  | { kind: 'reveal'; campaign: CampaignRef }

/** A command on its way to the page, which confirms it by its id. */
export interface SentCommand {
  /** Grows with each command. */
  id: number
  command: WindowCommand
}

/** One for each call, and those for snapshots and commands. */
export type Channel = `pausebar:${CallName | 'snapshot' | 'command'}`
