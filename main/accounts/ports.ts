import type { Banner, Failure, Preferences, Result } from '../../preload/shared/contract'
import type { BulkRun } from '../domain/bulkRun'
import type { Campaign, CampaignState, CutOff, TimedPause } from '../domain/campaign'
import type { ShownNotification } from '../domain/campaignNotification'
import type { HistoryRecord } from '../domain/history'
import type { Log } from './logPort'
import type { Tokens, Vault } from './tokenPort'

/** Time, handed in so that tests can move it. All times are ms since the epoch, all spans ms. */
export interface Clock {
  now(): number
  /** Resolves after `ms`, or at once when `signal` aborts: look at the signal afterwards. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** The IANA name of the zone that the computer is in now. */
  zone(): string
  /** Whether the computer's other programs write times of day with AM and PM. */
  usesHour12(): boolean
}

/** What is needed to speak with one Alta account. */
export interface Credentials {
  token: string
  /** Sent as `x-account-id`; null for a user with one account. */
  accountId: string | null
}

/**
 * When the request budget is short clicks go first, then reads, then what was asked for many campaigns at once, and last
 * the further pages of a long list.
 */
export type Priority = 'click' | 'many' | 'read' | 'page'

/** One page of the list, as far as it can be used. */
export interface CampaignPage {
  campaigns: Campaign[]
  /** More pages were announced without the way to them. */
  isIncomplete: boolean
  /** How many items were left out: they are no campaigns, or have no usable id. */
  unreadable: number
  /** The cursor of the next page; null on the last one. */
  next: string | null
}

/**
 * `troubled`: the last request failed for a passing reason. `resting`: so many did in a row that reads are not sent
 * for a while, but fail at once as the last request did.
 */
export type AltaHealth = 'well' | 'troubled' | 'resting'

/** Alta, for one account. Nothing here throws for what the network or Alta does: that is a failed Result. */
export interface AltaApi {
  /** @param cursor null for the first page */
  listPage(cursor: string | null, priority: 'read' | 'page'): Promise<Result<CampaignPage>>
  /** @param id as Alta spells it, here as in the next two */
  getCampaign(id: string, priority: Priority): Promise<Result<Campaign>>
  pauseCampaign(id: string, options: { pauseProspects: boolean }, priority?: Priority): Promise<Result<null>>
  resumeCampaign(
    id: string,
    options: { resumeProspects: boolean },
    priority?: Priority,
  ): Promise<Result<null>>
  /** How the last requests fared. */
  readonly health: AltaHealth
  /** Ends what is under way as if its time were over, after the computer slept: nothing will come of it. */
  drop(): void
  /** The next read is tried, whatever became of those before: somebody asks for it, or the network is another. */
  endRest(): void
  /** Aborts what is under way; later calls answer `not-connected`. */
  close(): void
}

/** Opens an account of Alta's; no request goes out by that. */
export type OpenAlta = (credentials: Credentials) => AltaApi | Promise<AltaApi>

/** A value that outlives the app, as far as the disk allows; never throws. */
export interface Kept<Value> {
  get(): Value
  set(value: Value): void
}

/** A value whose changes may be written a little later. */
export interface KeptLater<Value> extends Kept<Value> {
  /** Writes now what is not on the disk yet. */
  flush(): void
}

/** Non-secret settings. */
export interface Settings {
  preferences: Preferences
  /** In the order in which they were added; never empty. */
  accounts: AccountSettings[]
  /** The key of the account that was on show; null for all of them. */
  shownAccount: string | null
}

/** Non-secret settings of one account. */
export interface AccountSettings {
  /** Tells it from all others on this computer: it names its folder and its entry in the keychain. */
  key: string
  /** The person's name for it; empty as long as there is none. */
  name: string
  /** The origin of the server that its token was given for; null before it had one, and of old, when this was not kept. */
  server: string | null
  /** Its id at Alta, when one was typed in. */
  accountId: string | null
  /**
   * Whether the keychain holds a token: with `true`, an empty answer from it means "locked", not "signed out".
   * null in a new or reset file: only the keychain knows.
   */
  tokenSaved: boolean | null
  /** Ids of the campaigns last acted on, the newest first. */
  recentlyUsed: string[]
}

/** What was last read of Alta, for the next start. */
export interface CachedCampaigns {
  campaigns: CachedCampaign[]
  /** Start of the last reading of the whole list (ms since the epoch). */
  listReadAt: number | null
  isIncomplete: boolean
}

/** A campaign as it was last read, with what only this computer knows of it. */
export type CachedCampaign = Pick<
  CampaignState,
  | 'campaign'
  | 'readAt'
  | 'isAdded'
  | 'isPinned'
  | 'isPausedHere'
  | 'mayBeResumedHere'
  | 'prospectsHeld'
  | 'mayHoldProspects'
  | 'prospectsLeftOnPurpose'
  | 'lock'
  | 'notForgottenBefore'
  | 'pause'
  | 'drift'
>

/** The ends of the pauses in one account. */
export interface KeptTimedPauses {
  accountId: string | null
  timers: KeptTimedPause[]
}

/** The end of one campaign's pause. */
export interface KeptTimedPause extends TimedPause {
  campaignId: string
  campaignName: string
}

/** What was asked for in one account and is not accounted for yet. */
export interface Journal {
  accountId: string | null
  intents: JournalEntry[]
}

/** What was asked for one campaign. */
export interface JournalEntry extends CutOff {
  campaignId: string
  campaignName: string
  /** That it did not happen was told, and is not dismissed yet. */
  failed?: Pick<Failure, 'error' | 'at'> | undefined
}

/** The lines of an account's history; never throws. */
export interface HistoryFile {
  append(record: HistoryRecord): void
  /** The oldest first. */
  records(): readonly HistoryRecord[]
}

/** What belongs to one account: where it is reached, and where its things are kept. */
export interface AccountResources {
  /** Invented campaigns, not Alta's; nothing of them outlives the app. */
  isDemo: boolean
  /** The origin of the server that `openAlta` speaks with. */
  server: string
  clock: Clock
  vault: Vault
  known: KeptLater<CachedCampaigns>
  journal: Kept<Journal>
  runs: KeptLater<BulkRun[]>
  timers: Kept<KeptTimedPauses>
  history: HistoryFile
  log: Log
  openAlta: OpenAlta
  /** Deletes the account's files, for good. */
  remove(): void
}

/** All that the campaign service of one account needs from outside. */
export interface AccountDeps extends Omit<AccountResources, 'remove'> {
  settings: Kept<AccountSettings>
  preferences: { get(): Preferences }
  showNotification: ShowNotification
}

/** The demo workspace, running. */
export interface Demo {
  /** Its accounts, with the names they are shown by. */
  accounts: { key: string; name: string; accountId: string }[]
  placeOf(account: string): AccountResources
  stop(): Promise<void>
}

/** All that the accounts need from outside. */
export interface AccountsDeps {
  settings: Kept<Settings>
  /** The origin of the server whose accounts these are. */
  server: string
  clock: Clock
  /** Opens the place of the account with this key. */
  openResources(account: string, addBanner: AddBanner): AccountResources
  /** Tells of an account that is gone. */
  addBanner: AddBanner
  showNotification: ShowNotification
}

/** All that the workspaces need from outside. */
export interface WorkspacesDeps {
  clock: Clock
  server: string
  openSettings(addBanner: AddBanner): Kept<Settings>
  openTokens(addBanner: AddBanner): Tokens
  openResources(account: string, addBanner: AddBanner): Omit<AccountResources, 'vault'>
  startDemo(): Promise<Demo>
  showNotification: ShowNotification
}

/** News of a campaign, and the key of its account. */
export type AccountNotification = ShownNotification & { account: string }

/** Tells news to whoever does not look just now. */
export type ShowNotification = (news: AccountNotification) => void

/** Tells the person something that belongs to no campaign. */
export type AddBanner = (banner: Banner) => void
