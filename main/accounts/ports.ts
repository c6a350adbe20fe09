import type {
  AppPreferences,
  Banner,
  Failure,
  ListPreferences,
  Preferences,
  Result,
} from '../../preload/shared/contract'
import type { BulkRun } from '../domain/bulkRun'
import type { Campaign, CampaignState, CutOff, TimedPause } from '../domain/campaign'
import type { ShownNotification } from '../domain/campaignNotification'
import type { HistoryRecord } from '../domain/history'
import type { Log } from './logPort'
import type { Tokens, Vault } from './tokenPort'

/** Time, handed in so that tests can move it. All times are ms since the epoch, all spans ms. */
export interface Clock {
  now(): number
  /** Resolves after `ms`, or at once when `signal` aborts. Check the signal afterwards. */
  wait(ms: number, signal?: AbortSignal): Promise<void>
  /** The IANA name of the computer's time zone, now. */
  zone(): string
  /** Whether times of day are written with AM and PM on this computer. */
  usesHour12(): boolean
}

/** What is needed to speak with one Alta account. */
export interface Credentials {
  token: string
  /** Sent as `x-account-id`; null for a user with one account. */
  accountId: string | null
}

/** When the request budget is short, clicks go first, then reads, then runs, and last the later pages of a long list. */
export type Priority = 'click' | 'many' | 'read' | 'page'

/** What can be used of one page of the list. */
export interface CampaignPage {
  campaigns: Campaign[]
  /** There are more pages, and no cursor leads to them. */
  isIncomplete: boolean
  /** How many items were left out: they are no campaigns, or have no usable id. */
  unreadable: number
  /** The cursor of the next page; null on the last one. */
  next: string | null
}

/**
 * `troubled`: the last request failed for a passing reason. `resting`: so many did in a row that for a while reads are not sent,
 * but fail at once like the last request.
 */
export type AltaHealth = 'well' | 'troubled' | 'resting'

/** Alta, for one account. Whatever the network or Alta does, nothing here throws: failures are in the Result. */
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
  /** The computer slept: ends what is under way as if it had timed out. */
  drop(): void
  /** Sends the next read in any case: a person asked for it, or the network changed. */
  endRest(): void
  /** Aborts what is under way; later calls answer `not-connected`. */
  close(): void
}

/** Opens an account of Alta. This sends no request. */
export type OpenAlta = (credentials: Credentials) => AltaApi | Promise<AltaApi>

/** A value that outlives the app, if the disk allows it. Never throws. */
export interface Kept<Value> {
  get(): Value
  set(value: Value): void
}

/** The same, but changes may be written a little later. */
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

/** The settings but for what holds for PauseBar as a whole. The demo has its own. */
export interface AccountsSettings extends Pick<Settings, 'accounts' | 'shownAccount'> {
  /** How the campaigns are listed. */
  list: ListPreferences
}

/** Non-secret settings of one account. */
export interface AccountSettings {
  /** Identifies the account on this computer: names its folder and its entry in the keychain. */
  key: string
  /** The person's name for it; empty for none. */
  name: string
  /** The origin of the server that its token is for; null if it never had one, or is from before this was kept. */
  server: string | null
  /** Its id at Alta, if one was typed in. */
  accountId: string | null
  /** Whether the keychain holds a token. Null in a new or reset file: only the keychain knows. */
  tokenSaved: boolean | null
  /** Ids of the campaigns last acted on, the newest first. */
  recentlyUsed: string[]
}

/** The campaigns as they were last read, for the next start. */
export interface CachedCampaigns {
  campaigns: CachedCampaign[]
  /** Start of the last reading of the whole list (ms since the epoch). */
  listReadAt: number | null
  isIncomplete: boolean
}

/** A campaign as it was last read, with what only this computer knows of it. */
export type CachedCampaign = Omit<
  CampaignState,
  'readTicket' | 'isUnlisted' | 'timedPause' | 'action' | 'failure' | 'interrupted' | 'readError'
>

/** The timed pauses of one account, as `timers.json` holds them. */
export interface KeptTimedPauses {
  accountId: string | null
  timers: KeptTimedPause[]
}

/** The timed pause of one campaign. */
export interface KeptTimedPause extends TimedPause {
  campaignId: string
  campaignName: string
}

/** The open intents of one account. */
export interface Journal {
  accountId: string | null
  intents: JournalEntry[]
}

/** The open intent of one campaign. */
export interface JournalEntry extends CutOff {
  campaignId: string
  campaignName: string
  /** It failed, and the person has not dismissed that yet. */
  failed?: Pick<Failure, 'error' | 'at'> | undefined
}

/** The lines of an account's history. Never throws. */
export interface HistoryFile {
  append(record: HistoryRecord): void
  /** The oldest first. */
  records(): readonly HistoryRecord[]
}

/** What belongs to one account: where it is reached, and where its things are kept. */
export interface AccountResources {
  /** Invented campaigns, not Alta's. Nothing of them outlives the app. */
  isDemo: boolean
  /** The origin of the server that `openAlta` speaks with. */
  server: string
  clock: Clock
  vault: Vault
  campaignCache: KeptLater<CachedCampaigns>
  journal: Kept<Journal>
  runs: KeptLater<BulkRun[]>
  timedPauses: Kept<KeptTimedPauses>
  history: HistoryFile
  log: Log
  openAlta: OpenAlta
  /** Deletes the account's files, for good. */
  remove(): void
}

/** What an account works with. */
export interface AccountDeps extends Omit<AccountResources, 'remove'> {
  settings: Kept<AccountSettings>
  preferences: { get(): Preferences }
  showNotification: ShowNotification
  /** Whether the popover is open and shows this account. */
  isOnShow(): boolean
}

/** The demo workspace, running. */
export interface Demo {
  /** Its accounts, with the names they are shown by. */
  accounts: { key: string; name: string; accountId: string }[]
  resourcesOf(account: string): AccountResources
  stop(): Promise<void>
}

/** What all accounts together work with. */
export interface AccountsDeps {
  settings: Kept<AccountsSettings>
  appSettings: { get(): AppPreferences }
  /** The origin of the server whose accounts these are. */
  server: string
  clock: Clock
  isPopoverOpen(): boolean
  /** Opens what belongs to the account with this key. */
  openResources(account: string, addBanner: AddBanner): AccountResources
  /** For what concerns an account that is gone. */
  addBanner: AddBanner
  showNotification: ShowNotification
  /** Is called after each change of what is shown. */
  onChange(): void
}

/** What the workspaces work with. */
export interface WorkspacesDeps {
  clock: Clock
  server: string
  openSettings(addBanner: AddBanner): Kept<Settings>
  openTokens(addBanner: AddBanner): Tokens
  openResources(account: string, addBanner: AddBanner): Omit<AccountResources, 'vault'>
  startDemo(): Promise<Demo>
  showNotification: ShowNotification
}

/** A notification about a campaign of the account with this key. */
export type AccountNotification = ShownNotification & { account: string }

/** Shows a notification of the system, unless the person looks at the popover. */
export type ShowNotification = (notification: AccountNotification) => void

/** Adds something to know that belongs to no campaign. */
export type AddBanner = (banner: Banner) => void
