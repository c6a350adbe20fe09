import type { CampaignRow, Intent, RunView, Snapshot, Verb } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import type { AltaSide } from './altaSide'
import { isAskedIn, membersOf, naming, opposite, type Run } from './askedRun'
import type { RunOnDisk } from './journalOnDisk'
import type { RunCommand } from './messages'
import { untilOf } from './person'
import { Violation } from './violation'

/** How long a read may be on its way: it may show statuses from before an action (ms). */
const readTime = 30_000

/** All actions on many campaigns, and what is shown about them. */
export class Runs {
  /** How many were begun. */
  begun = 0
  readonly #alta: AltaSide
  readonly #runs = new Map<string, Run>()
  /** Those that are no longer shown. Their removal may not have reached the disk when the app is killed. */
  readonly #gone = new Map<string, Run>()
  /** When somebody last asked something of a campaign outside its run. */
  readonly #askedAt = new Map<string, number>()

  constructor(alta: AltaSide) {
    this.#alta = alta
  }

  /** The campaigns that a command is about, and what it asks of them. */
  meantBy(command: RunCommand): { campaignIds: string[]; verb: Verb | null } {
    if (command.name === 'begin-run') return { campaignIds: command.campaignIds, verb: command.verb }
    const runs = this.#ofBatch(command.batchId)
    const verb = runs[0]?.verb ?? null
    const asked = command.name === 'retry-run' ? verb : command.name === 'restore-run' ? opposite(verb) : null
    return { campaignIds: runs.flatMap(({ members }) => [...members.keys()]), verb: asked }
  }

  /** An action was accepted. */
  accepted({ campaignId, askedAt, ...intent }: Intent & { campaignId: string }, isOfRun: boolean): void {
    const wanting = [...this.#runs.values()].filter((run) => isAskedIn(run, campaignId, intent))
    if (!isOfRun || wanting.length !== 1) this.#askedAt.set(campaignId, askedAt)
  }

  /** Whether a run wants this now. */
  mayBegin(campaignId: string, intent: Intent, generation: number): boolean {
    return [...this.#runs.values()].some(
      (run) => run.generation === generation && isAskedIn(run, campaignId, intent),
    )
  }

  /** Takes over what the command has begun, as it is on the disk. */
  begin(onDisk: readonly RunOnDisk[], command: RunCommand, generation: number): void {
    for (const found of onDisk) {
      const known = this.#runs.get(found.id)
      if (!known && this.#gone.has(found.id)) continue
      if (!known) this.#adopt(found, command, generation)
      else if (command.name === 'retry-run' && known.batchId === command.batchId)
        known.generation = generation
    }
  }

  /** The command is on its way. */
  asking(command: RunCommand): void {
    if (command.name !== 'set-run-end') return
    for (const run of this.#ofBatch(command.batchId)) run.nextEnd = untilOf(command.localTime)
  }

  /** Whether the run paused it and nobody changed that since. */
  isLeft(batchId: string, campaignId: string): boolean {
    return this.#ofBatch(batchId).some(({ view }) =>
      view?.restorable.some((each) => each.campaignId === campaignId),
    )
  }

  /** Whether exactly one pause of many includes it. */
  isWantedOnce(campaignId: string): boolean {
    const wanting = [...this.#runs.values()].filter(
      (run) => run.verb === 'pause' && run.members.has(campaignId),
    )
    return wanting.length === 1
  }

  /** The command was answered: no older snapshot arrives after this. */
  heard(): void {
    for (const run of this.#runs.values()) run.isAnswered = true
  }

  /** The command was answered with yes. */
  answered(command: RunCommand, now: number): void {
    for (const run of this.#runs.values()) run.nextEnd = undefined
    if (command.name === 'begin-run' || command.name === 'retry-run') return
    for (const run of this.#ofBatch(command.batchId)) {
      if (command.name === 'cancel-run') run.generation = null
      if (command.name === 'dismiss-run') this.#remove(run)
      if (command.name === 'restore-run') this.#release(run, now)
      if (command.name === 'set-run-end') setEnd(run, untilOf(command.localTime))
    }
  }

  /** The end that each campaign of the batch was to be paused until. */
  endsIn(batchId: string): Map<string, number | null> {
    const pauses = this.#ofBatch(batchId).filter(({ verb }) => verb === 'pause')
    return new Map(pauses.flatMap(({ members }) => [...members].map(([id, { end }]) => [id, end] as const)))
  }

  observe({ runs, campaigns }: Pick<Snapshot, 'runs' | 'campaigns'>): void {
    for (const view of runs) {
      const run = this.#runs.get(view.id)
      if (!run) throw new Violation('lie', `Nobody asked for the run ${view.id}`)
      run.view = view
      if (view.total !== run.members.size) throw new Violation('lie', `${naming(run)} has not its campaigns`)
      if (view.left === 0) this.#checkOver(run, view, campaigns)
    }
    for (const run of [...this.#runs.values()]) {
      if (!run.isAnswered || runs.some(({ id }) => id === run.id)) continue
      if (!run.isReleased) this.#checkGone(run, campaigns)
      this.#remove(run)
    }
  }

  /** After a kill, all must be on the disk, and none may go on by itself. */
  recover(onDisk: readonly RunOnDisk[], command: RunCommand | null): void {
    for (const found of onDisk) if (!this.#runs.has(found.id)) this.#recoverUnheard(found, command)
    for (const run of [...this.#runs.values()]) {
      run.generation = null
      run.isAnswered = true
      const found = onDisk.find(({ id }) => id === run.id)
      if (found && run.nextEnd !== undefined) run.members = membersOf(found)
      run.nextEnd = undefined
      if (found) continue
      if (!run.isReleased) this.#checkGone(run, [])
      this.#remove(run)
    }
  }

  #recoverUnheard(found: RunOnDisk, command: RunCommand | null): void {
    const gone = this.#gone.get(found.id)
    if (gone) this.#runs.set(gone.id, gone)
    else if (command) this.#adopt(found, command, 0)
    else throw new Violation('lie', `Nobody asked for the run ${found.id}, which is on the disk`)
  }

  #adopt({ members, ...found }: RunOnDisk, command: RunCommand, generation: number): void {
    const { campaignIds, verb } = this.meantBy(command)
    const isMeant = verb === found.verb && members.every(({ campaignId }) => campaignIds.includes(campaignId))
    const isAsAsked = members.every(
      ({ withProspects, end }) =>
        command.name !== 'begin-run' ||
        (withProspects === command.withProspects &&
          (verb === 'resume' || (end?.until ?? null) === untilOf(command.localTime))),
    )
    if (!isMeant || !isAsAsked) throw new Violation('lie', `${naming(found)} is not what was asked for`)
    this.begun += 1
    const run = {
      ...found,
      members: membersOf({ members }),
      generation,
      view: null,
      isReleased: false,
      nextEnd: undefined,
      isAnswered: false,
    }
    this.#runs.set(found.id, run)
  }

  #checkOver(run: Run, view: RunView, campaigns: readonly CampaignRow[]): void {
    const restorable = new Set(view.restorable.map(({ campaignId }) => campaignId))
    const retryable = new Set(view.retryable.map(({ campaignId }) => campaignId))
    for (const id of restorable) {
      const isPaused = campaigns.find((row) => row.id === id)?.status === 'paused'
      if (!isPaused || !this.#hasComeTrue(run, id, 0))
        throw new Violation('lie', `${naming(run)} says that it paused ${id.slice(0, 2)}`)
    }
    for (const id of run.members.keys())
      if (!restorable.has(id) && !retryable.has(id)) this.#checkAccountedFor(run, id)
  }

  /** A run may go when all of it has come true, or something else was asked for. */
  #checkGone(run: Run, campaigns: readonly CampaignRow[]): void {
    for (const id of run.members.keys()) this.#checkAccountedFor(run, id)
    const canBePutBack = run.view?.restorable.some(({ campaignId }) =>
      campaigns.some(({ id, status, action }) => id === campaignId && status === 'paused' && !action),
    )
    if (canBePutBack) throw new Violation('loss', `${naming(run)} cannot be taken back any more`)
  }

  #checkAccountedFor(run: Run, campaignId: string): void {
    const wasAskedSince = (this.#askedAt.get(campaignId) ?? 0) >= run.askedAt - readTime
    if (wasAskedSince || this.#hasComeTrue(run, campaignId, readTime)) return
    throw new Violation('loss', `${naming(run)} has forgotten ${campaignId.slice(0, 2)}`)
  }

  #hasComeTrue({ verb, askedAt }: Run, campaignId: string, slack: number): boolean {
    const wanted = statusAfter[verb]
    return (
      this.#alta.had(campaignId, wanted, askedAt - slack) &&
      this.#alta.said(campaignId, (status) => status === wanted, askedAt - slack)
    )
  }

  #ofBatch(batchId: string): Run[] {
    return [...this.#runs.values()].filter((run) => run.batchId === batchId)
  }

  /** What was taken back is no longer what the run wanted. */
  #release(run: Run, now: number): void {
    run.isReleased = true
    for (const id of run.members.keys()) this.#askedAt.set(id, now)
  }

  #remove(run: Run): void {
    this.#runs.delete(run.id)
    this.#gone.set(run.id, run)
  }
}

function setEnd({ verb, members }: Run, end: number | null): void {
  if (verb === 'pause') for (const member of members.values()) member.end = end
}
