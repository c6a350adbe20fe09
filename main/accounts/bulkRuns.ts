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
import type { Session } from './session/session'

/** A pause or resume of many campaigns. */
export interface RunRequest {
  verb: Verb
  campaignIds: string[]
  withProspects: boolean
  /** When a pause is to end; null for no end. */
  end: PauseEnd | null
  /** Shared by the runs of several accounts that are one request. */
  batchId: string
  reason: string
  /** How single campaigns are asked for, if not like the rest. */
  own?: ReadonlyMap<string, MemberRequest>
}

/** The runs of an account over many campaigns, and the commands about them. */
export class BulkRuns {
  #store: AccountStore
  #clock: Clock
  #session: () => Session | null
  #runs: RunStore
  #work: RunWork

  constructor(
    store: AccountStore,
    deps: Pick<AccountDeps, 'clock' | 'runs' | 'preferences' | 'showNotification'>,
    session: () => Session | null,
  ) {
    this.#store = store
    this.#clock = deps.clock
    this.#session = session
    this.#runs = new RunStore(store, deps)
    this.#work = new RunWork(this.#runs, store, deps.clock, session)
  }

  /** Notes what a change means for the runs that the campaign is part of. */
  follow(change: CampaignChange): void {
    this.#runs.follow(change)
  }

  /**
   * Begins a run over those of the campaigns that it would change. Those that wait for the same in another run are left out: a
   * second click asks for nothing new. Fails if it would only resume locked campaigns.
   */
  begin({ campaignIds, own = new Map(), ...asked }: RunRequest): Result<null> {
    const session = this.#session()
    if (!session) return failure({ kind: 'not-connected' })
    const isAwaited = awaitedIn(this.#runs.all, asked.verb)
    const ids = [...new Set(campaignIds)].filter((id) => !isAwaited(id, own.get(id) ?? asked))
    const states = ids.flatMap((id) => this.#runs.campaign(id) ?? [])
    const run = beginRun({ ...asked, id: crypto.randomUUID(), askedAt: this.#clock.now() }, states, own)
    if (run.members.length === 0) return asked.verb === 'resume' ? refusedIfLocked(states) : success()
    this.#runs.add(run)
    void this.#carryOut(run.id, session)
    return success()
  }

  /** Pauses what somebody else resumed, each as it was paused before. Ends that have passed since are left out. */
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
   * Undoes a run: resumes exactly what it paused, or pauses what it resumed, each as it was paused before. What was locked or
   * archived since stays as it is, and the run stays on show for it.
   *
   * @param batchId the id of the new run
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

  /** Asks once more, within the same run, for what it did not do. Fails if the end of a pause has passed. */
  retry(runId: string): Result<null> {
    const session = this.#session()
    const run = this.#runs.find(runId)
    if (!session) return failure({ kind: 'not-connected' })
    if (!run) return success()
    if (run.verb === 'pause' && retryable(run).some(({ end }) => this.#isPast(end)))
      return failure({ kind: 'invalid-end', problem: 'past' })
    const again = { ...run, wasCutOff: false, endedAt: null }
    this.#runs.replace(run, withOutcomeOf(again, isRetryable, 'waiting'))
    this.#runs.flush()
    void this.#carryOut(run.id, session)
    return success()
  }

  /** Sends nothing more. What is on its way is followed to its end. */
  cancel(runId: string): Result<null> {
    const run = this.#runs.find(runId)
    if (!run) return success()
    this.#runs.replace(
      run,
      withOutcomeOf(run, ({ outcome }) => outcome === 'waiting', 'cancelled'),
    )
    for (const { campaignId, outcome } of run.members) {
      const action = this.#runs.campaign(campaignId)?.action
      // What a click on the row asked for is still wanted.
      const isHeldBack = action?.via === 'run' && action.progress.phase === 'waiting'
      if (outcome === 'under-way' && isHeldBack) this.#session()?.actions.cancel(campaignId)
    }
    return success()
  }

  /** The computer slept: resumes may no longer be wanted. */
  wokeUp(): void {
    for (const { id, verb } of this.#runs.all) if (verb === 'resume') this.cancel(id)
  }

  /** Gives this run's pauses, done or still to come, another end; null for none. Those with an end of their own keep it. */
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

  /** Notes why: the history entries still to come get this reason. */
  explain(batchId: string, reason: string): void {
    for (const run of this.#runs.all) if (run.batchId === batchId) this.#runs.replace(run, { ...run, reason })
    this.#runs.flush()
  }

  /** The ids of the runs with this batch id. */
  ofBatch(batchId: string): string[] {
    return this.#runs.all.filter((run) => run.batchId === batchId).map(({ id }) => id)
  }

  dismiss(runId: string): Result<null> {
    this.#runs.remove(runId)
    return success()
  }

  #carryOut(runId: string, session: Session): Promise<void> {
    return this.#work.carryOut(runId, session, (id) => this.cancel(id))
  }

  /** What was undone is no longer part of the run. The run stays if something was not. */
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

  /** Whether it still has the end that the run gave it, and nobody gave it another. */
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
