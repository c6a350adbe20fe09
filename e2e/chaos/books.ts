import type { Asked } from '../../main/domain/campaign'
import type { CampaignRow, CampaignStatus, Intent, Snapshot, Verb } from '../../preload/shared/contract'
import type { AltaSide } from './altaSide'
import type { Answer } from './appProcess'
import { Ends } from './ends'
import { describe, type Entry, isSame } from './entry'
import { type IntentOnDisk, journalOnDisk, runsOnDisk, timersOnDisk } from './journalOnDisk'
import { Ledger } from './ledger'
import type { RunCommand } from './messages'
import { untilOf, type Wish } from './person'
import { Runs } from './runs'
import { Violation } from './violation'

type Asking = Intent & { campaignId: string }

/** Everything that a person asked for, for one campaign or for many, and what must become of it. */
export class Books {
  readonly ledger: Ledger
  readonly ends: Ends
  readonly runs: Runs
  readonly #folder: string
  readonly #now: () => number
  /** Counts the starts of the app. */
  #generation = 0
  /** What the app has been asked and has not answered yet. */
  #wish: Wish | null = null
  #command: RunCommand | null = null
  /** Generation, campaign and verb of everything that was asked for. */
  readonly #everAsked = new Set<string>()

  /** @param folder where the app keeps its files */
  constructor(altaSide: AltaSide, folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
    this.ends = new Ends(altaSide)
    this.runs = new Runs(altaSide)
    this.ledger = new Ledger(altaSide, {
      onAccepted: (entry) => {
        this.ends.accepted(entry)
        this.runs.accepted(entry, entry.isOfRun)
        this.#noteAsked(entry.campaignId, entry.verb)
      },
      onDone: (entry, wasTold) => this.ends.done(entry, wasTold || entry.isEndOpen),
    })
  }

  started(generation: number): void {
    this.#generation = generation
  }

  asking(wish: Wish): void {
    this.#wish = wish
    if (wish.asked) this.#noteAsked(wish.campaignId, wish.asked.verb)
  }

  askingForMany(command: RunCommand): void {
    this.#command = command
    this.runs.asking(command)
    const { campaignIds, verb } = this.runs.meantBy(command)
    if (verb) for (const id of campaignIds) this.#noteAsked(id, verb)
  }

  answered({ campaignId, command, asked }: Wish, { result, snapshot }: Answer, shown: Snapshot | null): void {
    if (result.ok) {
      if (command.name === 'cancel') this.ledger.cancelled(campaignId)
      if (command.name === 'dismiss-failure') this.ledger.dismissed(campaignId)
      const row = snapshot.campaigns.find(({ id }) => id === campaignId)
      if (command.name === 'remind-tomorrow') this.ends.onlyAsked(campaignId)
      if (command.name === 'keep-paused' && !row?.action) this.ends.chosen(campaignId, null)
      if (asked) this.#answeredYes({ campaignId, command, asked }, row, statusIn(shown, campaignId))
    }
    this.#wish = null
  }

  answeredForMany(command: RunCommand, { result, snapshot }: Answer): void {
    const { campaignIds } = this.runs.meantBy(command)
    this.runs.begin(runsOnDisk(this.#folder), command, this.#generation)
    this.runs.heard()
    this.#command = null
    if (!result.ok) return
    const rowOf = (id: string) => snapshot.campaigns.find((row) => row.id === id)
    if (command.name === 'cancel-run') {
      for (const id of campaignIds) {
        const isOver = this.ledger.standing(id)?.stage === 'under-way' && !rowOf(id)?.action
        if (isOver && this.ledger.standing(id)?.isOfRun) this.ledger.cancelled(id)
      }
    }
    if (command.name === 'set-run-end') this.#endSet(command.batchId, untilOf(command.localTime), rowOf)
    this.runs.answered(command, this.#now())
  }

  /** Checks what is shown. */
  observe(snapshot: Snapshot): void {
    this.ledger.observe(snapshot, this.#generation, (row) => this.#takeUp(row))
    this.runs.observe(snapshot)
    this.ends.observe(snapshot.campaigns)
  }

  /** Every request must have been asked of this start of the app, still be wanted, and be in the journal. */
  checkSent(campaignId: string, verb: Verb, withProspects: boolean, shown: Snapshot | null): void {
    const what = `${verb} ${campaignId.slice(0, 2)}`
    const onDisk = journalOnDisk(this.#folder).get(campaignId)
    if (onDisk?.verb !== verb) throw new Violation('loss', `It went out and is not in the journal: ${what}`)
    this.#accept(onDisk, statusIn(shown, campaignId))
    const entry = this.ledger.standing(campaignId)
    if (entry?.generation !== this.#generation) {
      throw new Violation('lie', `The app sent by itself: ${what}`)
    }
    if (entry.stage !== 'under-way' || entry.verb !== verb || entry.withProspects !== withProspects) {
      throw new Violation('lie', `It went out and is not wanted any more: ${what}`)
    }
  }

  /** A request from a start of the app that was killed must have been asked of that start. */
  checkSentBefore(campaignId: string, verb: Verb, generation: number): void {
    const isByTimer = verb === 'resume' && generation === this.#generation
    if (isByTimer || this.#everAsked.has(`${generation} ${campaignId} ${verb}`)) return
    throw new Violation('lie', `The app sent by itself: ${verb} ${campaignId.slice(0, 2)}`)
  }

  /** After a kill, everything that was accepted must be on the disk. */
  recover(): void {
    const journal = journalOnDisk(this.#folder)
    const wish = this.#wish
    const meant = this.#command ? this.runs.meantBy(this.#command).campaignIds : []
    const unheard = {
      isAsked: (intent: IntentOnDisk) => this.#originOf(intent) !== null,
      mayBeEnded: (id: string) =>
        (wish?.campaignId === id && wish.asked === null) ||
        (this.#command?.name === 'cancel-run' && meant.includes(id)),
    }
    this.ledger.recover(journal, unheard, (intent) => this.#accept(intent, null))
    this.runs.recover(runsOnDisk(this.#folder), this.#command)
    if (wish?.asked?.end) this.ends.add(wish.campaignId, wish.asked.end.until)
    if (this.#command?.name === 'set-run-end') this.#recoverEnds(this.#command)
    const isOpen = (id: string) => journal.has(id) || wish?.campaignId === id || meant.includes(id)
    this.ends.recover(timersOnDisk(this.#folder), isOpen, this.#now())
    this.#wish = null
    this.#command = null
  }

  /** Accepts an action that the person did not ask for on its row: it belongs to a run, or to a pause that has ended. */
  #takeUp({ id: campaignId, status, action }: CampaignRow): void {
    if (action) this.#accept({ ...action, campaignId }, status)
  }

  #accept(asking: Asking, shownBefore: CampaignStatus | null): void {
    const { campaignId } = asking
    const standing = this.ledger.standing(campaignId)
    if (standing && isSame(standing, asking)) return
    const origin = this.#originOf(asking)
    if (!origin) throw new Violation('lie', `Nobody asked for what is under way: ${describe(asking)}`)
    // If both the row and a run asked for it, the app may report it in either way.
    const isOfRun = origin === 'run' || this.runs.mayBegin(campaignId, asking, this.#generation)
    const from = { isOfRun, isOnRow: origin !== 'run' }
    this.ledger.accept(campaignId, asking, this.#generation, shownBefore, from)
  }

  #originOf(asking: Asking): 'person' | 'run' | 'timedPause' | null {
    const { campaignId } = asking
    const isWished = this.#wish?.campaignId === campaignId && isAsAsked(this.#wish.asked, asking)
    if (isWished) return 'person'
    if (this.#command) this.runs.begin(runsOnDisk(this.#folder), this.#command, this.#generation)
    if (this.runs.mayBegin(campaignId, asking, this.#generation)) return 'run'
    return asking.byTimer && this.ends.isDue(asking) ? 'timedPause' : null
  }

  #answeredYes(
    { campaignId, command, asked }: Wish,
    row: CampaignRow | undefined,
    before: CampaignStatus | null,
  ) {
    const action = row?.action
    if (action && isAsAsked(asked, action)) return this.#accept({ ...action, campaignId }, before)
    const isNew = command.name === 'pause' || command.name === 'resume' || command.name === 'pause-until'
    if (command.name === 'pause-until' && row?.status === 'paused' && !action) {
      if (row.timedPause?.until === asked?.end?.until)
        return this.ends.chosen(campaignId, asked?.end?.until ?? null)
      throw new Violation('loss', `The end that was set to ${campaignId} is nowhere`)
    }
    if (isNew)
      throw new Violation('loss', `${command.name} ${campaignId} was answered with yes and is nowhere`)
  }

  /** The new end holds for pauses of the batch that nobody changed since, and for those still to come. */
  #endSet(batchId: string, until: number | null, rowOf: (id: string) => CampaignRow | undefined): void {
    for (const [id, before] of this.runs.endsIn(batchId)) {
      const entry = this.ledger.standing(id)
      if (entry && this.#isSetToEntry(entry, until, before)) continue
      const row = rowOf(id)
      const shown = row?.timedPause?.until ?? null
      const standing = this.ends.standing(id)
      if (standing === undefined) this.ends.add(id, until)
      else if (shown !== standing) {
        if (shown !== until) throw new Violation('lie', `${id} was given another end than the run: ${shown}`)
        this.ends.chosen(id, until)
      } else if (shown === before && before !== until && this.runs.isLeft(batchId, id)) {
        throw new Violation('loss', `${id} has still the end ${before}, which its run has no more`)
      }
    }
  }

  /** An action under way gets the new end, even if it was tried again on its row; not if the row was given another end. */
  #isSetToEntry(entry: Entry, until: number | null, before: number | null): boolean {
    const { isOfRun, isOnRow, verb, stage, campaignId } = entry
    const isToCome = verb === 'pause' && stage !== 'told'
    if (!isToCome || !(isOfRun || (entry.end?.until ?? null) === before)) return false
    this.ends.add(campaignId, until)
    entry.isEndOpen = isOnRow || !this.runs.isWantedOnce(campaignId)
    if (!isOnRow) entry.end = endAt(until)
    return true
  }

  /** Whether or not the answer arrived, what is on the disk counts. */
  #recoverEnds({ batchId, localTime }: Extract<RunCommand, { name: 'set-run-end' }>): void {
    for (const [id, end] of this.runs.endsIn(batchId)) {
      this.ends.add(id, untilOf(localTime))
      const entry = this.ledger.standing(id)
      if (entry?.isOfRun && entry.verb === 'pause') entry.end = endAt(end)
    }
  }

  #noteAsked(campaignId: string, verb: Verb): void {
    this.#everAsked.add(`${this.#generation} ${campaignId} ${verb}`)
  }
}

const endAt = (until: number | null) => (until === null ? undefined : { until, zone: 'UTC' })

const isAsAsked = (asked: Asked | null, intent: Intent): boolean =>
  asked?.verb === intent.verb &&
  asked.withProspects === intent.withProspects &&
  (asked.verb === 'resume' || asked.end?.until === intent.end?.until || isOver(asked, intent))

/** A pause that an undo restores after its end has passed has no end any more. */
const isOver = ({ end }: Asked, intent: Intent) =>
  end !== undefined && !intent.end && end.until <= intent.askedAt

const statusIn = (snapshot: Snapshot | null, campaignId: string): CampaignStatus | null =>
  snapshot?.campaigns.find(({ id }) => id === campaignId)?.status ?? null
