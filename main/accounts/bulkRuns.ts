import type { PauseEnd, Result, Verb } from '../../preload/shared/contract'
import {
  awaitedIn,
  beginRun,
  canBeInRun,
  isRetryable,
  isSameEnd,
  type MemberRequest,
  type RunMember,
  retryable,
  stillAsLeft,
  withOutcomeOf,
} from '../domain/bulkRun'
import type { CampaignChange, CampaignState } from '../domain/campaign'
import { failure, success } from '../domain/result'
import { keptPaused } from '../domain/runView'
import type { AccountStore } from './accountStore'
import type { AccountDeps, Clock } from './ports'
import { RunStore } from './runStore'
import { RunWork } from './runWork'
import type { OpenAccount } from './session/session'

/** What a person asks for many campaigns at once. */
export interface RunRequest {
  verb: Verb
  campaignIds: string[]
  withProspects: boolean
  /** When a pause is to end; null for no end. */
  end: PauseEnd | null
  /** The runs of several accounts that are asked for as one have it in common. */
  batchId: string
  reason: string
  /** How those are asked for that are not asked for like the rest. */
  own?: ReadonlyMap<string, MemberRequest>
}

/** The commands about what is asked for many campaigns of an account at once. */
export class BulkRuns {
  #store: AccountStore
  #clock: Clock
  #account: () => OpenAccount | null
  #runs: RunStore
  #work: RunWork

  constructor(
    store: AccountStore,
    deps: Pick<AccountDeps, 'clock' | 'runs' | 'preferences' | 'showNotification'>,
    account: () => OpenAccount | null,
  ) {
    this.#store = store
    this.#clock = deps.clock
    this.#account = account
    this.#runs = new RunStore(store, deps)
    this.#work = new RunWork(this.#runs, store, deps.clock, account)
  }

  /** Takes note of what happened to a campaign. */
  follow(change: CampaignChange): void {
    this.#runs.follow(change)
  }

  /**
   * Begins a run over those of the campaigns that are not so yet, and of which the same is not awaited already: a second
   * click asks for nothing new. Locked campaigns are not resumed: where there are no others, the run is refused.
   */
  begin({ campaignIds, own = new Map(), ...asked }: RunRequest): Result<null> {
    const account = this.#account()
    if (!account) return failure({ kind: 'not-connected' })
    const isAwaited = awaitedIn(this.#runs.all, asked.verb)
    const ids = [...new Set(campaignIds)].filter((id) => !isAwaited(id, own.get(id) ?? asked))
    const states = ids.flatMap((id) => this.#runs.campaign(id) ?? [])
    const run = beginRun({ ...asked, id: crypto.randomUUID(), askedAt: this.#clock.now() }, states, own)
    if (run.members.length === 0) return asked.verb === 'resume' ? refusedIfLocked(states) : success()
    this.#runs.add(run)
    void this.#carryOut(run.id, account)
    return success()
  }

  /** Pauses what somebody else resumed, each as it was paused before; ends that have passed meanwhile are left out. */
  pauseAgain(campaignIds: string[], batchId: string): Result<null> {
    const drifted = campaignIds.flatMap((id) => {
      const state = this.#runs.campaign(id)
      const drift = state && canBeInRun(state, 'pause', false) ? state.drift : null
      return drift ? [[id, this.#asBefore(drift)] as const] : []
    })
    const ids = drifted.map(([id]) => id)
    const asked = { verb: 'pause', withProspects: false, end: null, reason: '', batchId } as const
    const begun = this.begin({ ...asked, campaignIds: ids, own: new Map(drifted) })
    if (begun.ok) this.#store.applyAll(ids.map((id) => [id, { kind: 'drift-dismissed' }] as const))
    return begun
  }

  /**
   * Takes a run back: starts again exactly what it stopped, or stops what it started, as that was before. What was locked
   * or archived since stays as it is, and the line of the run with it.
   *
   * @param batchId of the run that does it
   */
  restore(runId: string, withProspects: boolean, batchId: string = crypto.randomUUID()): Result<null> {
    const run = this.#runs.find(runId)
    if (!run) return success()
    const kept = new Set(keptPaused(run, this.#store.state.campaigns))
    const members = stillAsLeft(run).filter((member) => !kept.has(member))
    const campaignIds = members.map(({ campaignId }) => campaignId)
    const asked = { campaignIds, end: null, reason: '', batchId }
    const begun =
      run.verb === 'pause'
        ? this.begin({ ...asked, verb: 'resume', withProspects })
        : this.begin({ ...asked, verb: 'pause', withProspects: false, own: this.#asTheyWere(members) })
    if (begun.ok) this.#takeBack(runId, new Set(campaignIds), kept.size > 0)
    return begun
  }

  /**
   * Asks once more for what this run did not come to, until the same end; what it did belongs to the same run as before.
   * An end that is past by now is refused.
   */
  retry(runId: string): Result<null> {
    const account = this.#account()
    const run = this.#runs.find(runId)
    if (!account) return failure({ kind: 'not-connected' })
    if (!run) return success()
    if (run.verb === 'pause' && retryable(run).some(({ end }) => this.#isPast(end)))
      return failure({ kind: 'invalid-end', problem: 'past' })
    const again = { ...run, wasCutOff: false, endedAt: null }
    this.#runs.replace(run, withOutcomeOf(again, isRetryable, 'waiting'))
    this.#runs.flush()
    void this.#carryOut(run.id, account)
    return success()
  }

  /** What was not sent is not sent; what is on its way is looked for to its end. */
  cancel(runId: string): Result<null> {
    const run = this.#runs.find(runId)
    if (!run) return success()
    this.#runs.replace(
      run,
      withOutcomeOf(run, ({ outcome }) => outcome === 'waiting', 'cancelled'),
    )
    for (const { campaignId, outcome } of run.members) {
      const action = this.#runs.campaign(campaignId)?.action
      // What was asked for on its row is wanted whatever becomes of the run.
      const isHeldBack = action?.via === 'run' && action.progress.phase === 'waiting'
      if (outcome === 'under-way' && isHeldBack) this.#account()?.actions.cancel(campaignId)
    }
    return success()
  }

  /** The computer slept: who knows whether what was to be resumed is still wanted. */
  wokeUp(): void {
    for (const { id, verb } of this.#runs.all) if (verb === 'resume') this.cancel(id)
  }

  /**
   * Sets another end to this run; null takes it away. Pauses that have come get it unless somebody gave them one of their
   * own since, and those that are still to come get it with them.
   */
  setEnd(runId: string, end: PauseEnd | null): Result<null> {
    const run = this.#runs.find(runId)
    if (run?.verb !== 'pause') return success()
    const meant = new Set(run.members.filter((member) => this.#hasItsEnd(member)))
    const members = run.members.map((member) => (meant.has(member) ? { ...member, end } : member))
    this.#runs.replace(run, { ...run, end, members })
    this.#runs.flush()
    const paused = stillAsLeft(run).filter((member) => meant.has(member))
    const event = end ? ({ kind: 'end-set', atEnd: 'resume', ...end } as const) : endDropped
    this.#store.applyAll(paused.map(({ campaignId }) => [campaignId, event] as const))
    const replaced = { kind: 'end-replaced', end } as const
    const toCome = [...meant].filter(isToCome)
    this.#store.applyAll(toCome.map(({ campaignId }) => [campaignId, replaced] as const))
    return success()
  }

  /** Notes why: what is still to come of it is told with this reason. */
  explain(batchId: string, reason: string): void {
    for (const run of this.#runs.all) if (run.batchId === batchId) this.#runs.replace(run, { ...run, reason })
    this.#runs.flush()
  }

  /** The runs that were asked for as one with others. */
  ofBatch(batchId: string): string[] {
    return this.#runs.all.filter((run) => run.batchId === batchId).map(({ id }) => id)
  }

  dismiss(runId: string): Result<null> {
    this.#runs.remove(runId)
    return success()
  }

  #carryOut(runId: string, account: OpenAccount): Promise<void> {
    return this.#work.carryOut(runId, account, (id) => this.cancel(id))
  }

  /** What was taken back is no part of the run any more; its line stays for what was not. */
  #takeBack(runId: string, campaignIds: ReadonlySet<string>, isKept: boolean): void {
    const run = this.#runs.find(runId)
    if (!isKept || !run) return this.#runs.remove(runId)
    const isTakenBack = ({ campaignId }: RunMember) => campaignIds.has(campaignId)
    this.#runs.replace(run, withOutcomeOf(run, isTakenBack, 'overtaken'))
  }

  #asTheyWere(members: RunMember[]): ReadonlyMap<string, MemberRequest> {
    return new Map(members.map((member) => [member.campaignId, this.#asBefore(member)]))
  }

  #asBefore({ withProspects, end }: MemberRequest): MemberRequest {
    return { withProspects, end: this.#isPast(end) ? null : end }
  }

  /** Whether it was given no end of its own since; what has not begun was not. */
  #hasItsEnd(member: RunMember): boolean {
    const state = this.#runs.campaign(member.campaignId)
    if (member.outcome === 'done') return isSameEnd(state?.timedPause, member.end)
    const asked = state?.action ?? state?.interrupted ?? state?.failure
    return !isToCome(member) || asked?.verb !== 'pause' || isSameEnd(asked.end, member.end)
  }

  #isPast(end: PauseEnd | null): boolean {
    return end !== null && end.until <= this.#clock.now()
  }
}

const isToCome = ({ outcome }: RunMember) => outcome === 'under-way' || outcome === 'failed'

const endDropped = { kind: 'end-dropped' } as const

const refusedIfLocked = (states: CampaignState[]): Result<null> =>
  states.some(({ lock }) => lock) ? failure({ kind: 'campaign-locked' }) : success()
