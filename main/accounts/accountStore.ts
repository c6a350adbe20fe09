import type {
  Banner,
  CampaignRow,
  Connection,
  Reading,
  UndoOffer,
  Workspace,
} from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import type { AccountView } from '../domain/accountView'
import type { BulkRun } from '../domain/bulkRun'
import type { CampaignChange, CampaignEvent, CampaignState, Ticket } from '../domain/campaign'
import { toRunView } from '../domain/runView'
import { toRow } from '../domain/toRow'
import { transition } from '../domain/transition'

/** All that the app knows of one account while it runs. */
export interface State {
  connection: Connection
  campaigns: ReadonlyMap<string, CampaignState>
  reading: Reading
  undoOffers: readonly UndoOffer[]
  /** What was asked for many campaigns at once, the newest first. */
  runs: readonly BulkRun[]
  banners: readonly Banner[]
  /** Ids of the campaigns last acted on, the newest first. */
  recentlyUsed: readonly string[]
}

/** The reading of a list that was never read. */
export const neverRead: Reading = {
  isUnderWay: false,
  lastAt: null,
  error: null,
  isIncomplete: false,
  unreadable: 0,
  progress: null,
}

/** Holds the state of an account. All of it changes here, and listeners hear of each change. */
export class AccountStore {
  readonly account: string
  #state: State = {
    connection: { kind: 'starting' },
    campaigns: new Map(),
    reading: neverRead,
    undoOffers: [],
    runs: [],
    banners: [],
    recentlyUsed: [],
  }
  #rows: ReturnType<typeof rowsIn>
  #ticket = 0
  #listeners = new Set<() => void>()
  #campaignListeners = new Set<(change: CampaignChange) => void>()

  /** @param account its key */
  constructor(account: string) {
    this.account = account
    this.#rows = rowsIn(account)
  }

  get state(): State {
    return this.#state
  }

  /** The next number in the order of requests and answers. */
  nextTicket(): Ticket {
    this.#ticket += 1
    return this.#ticket
  }

  change(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part }
    this.#callListeners()
  }

  /** Calls the listeners though nothing changed: what they show may have changed by the time alone. */
  timePassed(): void {
    this.#callListeners()
  }

  /** Applies an event to one campaign, if it is there. */
  apply(campaignId: string, event: CampaignEvent): void {
    this.applyAll([[campaignId, event]])
  }

  /** Applies an event to each of several campaigns, as one change. */
  applyAll(events: Iterable<readonly [campaignId: string, event: CampaignEvent]>): void {
    const campaigns = new Map(this.#state.campaigns)
    const changes: CampaignChange[] = []
    for (const [campaignId, event] of events) {
      const before = campaigns.get(campaignId)
      if (!before) continue
      const after = transition(before, event)
      campaigns.set(campaignId, after)
      changes.push({ before, event, after })
    }
    this.change({ campaigns })
    for (const each of changes) for (const listener of this.#campaignListeners) listener(each)
  }

  /** Takes a campaign from the list. */
  forget(campaignId: string): void {
    const campaigns = new Map(this.#state.campaigns)
    campaigns.delete(campaignId)
    this.change({ campaigns })
  }

  /** Adds a banner in place of an older one of its kind. */
  addBanner(banner: Banner): void {
    this.change({ banners: [...this.#state.banners.filter((other) => other.kind !== banner.kind), banner] })
  }

  dismissBanner(kind: Banner['kind']): void {
    this.change({ banners: this.#state.banners.filter((banner) => banner.kind !== kind) })
  }

  /** Calls back after each change; the returned function ends that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls back after each event that reached a campaign. */
  onCampaignChange(listener: (change: CampaignChange) => void): void {
    this.#campaignListeners.add(listener)
  }

  #callListeners(): void {
    for (const listener of this.#listeners) listener()
  }

  view(): AccountView {
    const { connection, campaigns, reading, undoOffers, runs, banners, recentlyUsed } = this.#state
    return {
      key: this.account,
      connection,
      campaigns: this.#rows(campaigns),
      reading,
      undoOffers,
      runs: runs.map((run) => toRunView(run, this.account, campaigns)),
      banners,
      recentlyUsed,
    }
  }
}

/**
 * Calls back with each change of the campaigns while a workspace is open.
 *
 * @param listener gets the account's id at Alta; null where none was typed in
 */
export function onCampaignsOfOpen(
  store: AccountStore,
  listener: (campaigns: State['campaigns'], accountId: string | null) => void,
): void {
  let before = store.state.campaigns
  store.onChange(() => {
    const { campaigns, connection } = store.state
    const workspace = openWorkspace(connection)
    if (campaigns === before || !workspace) return
    before = campaigns
    listener(campaigns, workspace.kind === 'alta' ? workspace.accountId : null)
  })
}

function openWorkspace(connection: Connection): Workspace | null {
  return connection.kind === 'connected' || connection.kind === 'refused' ? connection.workspace : null
}

type Campaigns = ReadonlyMap<string, CampaignState>

/**
 * Makes the rows of an account's campaigns. The row of a campaign that did not change stays the same object, and so does
 * the list of all: whoever draws or sends them knows without a look what is new.
 *
 * @param account its key
 */
export function rowsIn(account: string): (campaigns: Campaigns) => CampaignRow[] {
  const row = memoized((state: CampaignState) => toRow(state, account))
  return memoized((campaigns: Campaigns) => Array.from(campaigns.values(), row))
}
