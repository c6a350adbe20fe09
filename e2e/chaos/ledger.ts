import type { CampaignRow, CampaignStatus, Intent, Verb } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import type { AltaSide } from './altaSide'
import {
  describe,
  type Entry,
  isAsBefore,
  isFoundDone,
  isSame,
  keyOf,
  type LedgerListeners,
  type OnShow,
  type Tally,
  type Unheard,
} from './entry'
import type { IntentOnDisk } from './journalOnDisk'
import { Violation } from './violation'

/** Everything that the app accepted, and what the person was told about it. */
export class Ledger {
  readonly tally: Tally = { accepted: 0, done: 0, told: 0, cancelled: 0 }
  readonly #alta: AltaSide
  /** What the app has to show for each campaign: one entry at most. */
  readonly #standing = new Map<string, Entry>()
  readonly #seenOffers = new Set<string>()
  /** What the app reports as found done, until the person dismisses it or the app is killed. */
  #foundDone: Entry[] = []
  readonly #listeners: LedgerListeners

  constructor(alta: AltaSide, listeners: LedgerListeners = { onAccepted: () => {}, onDone: () => {} }) {
    this.#alta = alta
    this.#listeners = listeners
  }

  standing(campaignId: string): Entry | undefined {
    return this.#standing.get(campaignId)
  }

  /** The app said yes. This replaces the entry before, which must already have been reported. */
  accept(
    campaignId: string,
    intent: Intent,
    generation: number,
    shownBefore: CampaignStatus | null,
    from: Pick<Entry, 'isOfRun' | 'isOnRow'> = { isOfRun: false, isOnRow: true },
  ): void {
    const before = this.#standing.get(campaignId)
    if (before && isSame(before, intent)) return
    if (before?.stage === 'under-way') throw new Violation('loss', `${describe(before)} was overridden`)
    this.dismissed(campaignId)
    const entry: Entry = {
      ...intent,
      campaignId,
      generation,
      stage: 'under-way',
      shownBefore,
      wasApplied: false,
      ...from,
      isEndOpen: false,
    }
    this.#standing.set(campaignId, entry)
    this.tally.accepted += 1
    this.#listeners.onAccepted(entry)
  }

  /** Alta did what this start of the app requested. */
  applied(campaignId: string, verb: Verb, generation: number): void {
    const entry = this.#standing.get(campaignId)
    if (entry?.verb === verb && entry.generation === generation) entry.wasApplied = true
  }

  cancelled(campaignId: string): void {
    this.#end(campaignId, 'cancelled')
  }

  /** The person dismissed the report. */
  dismissed(campaignId: string): void {
    const stage = this.#standing.get(campaignId)?.stage
    if (stage && stage !== 'under-way') this.#end(campaignId, 'told')
  }

  foundDoneDismissed(): void {
    this.#foundDone = []
  }

  /** The run is over: what still stands must have been reported. */
  closeBooks(): void {
    for (const entry of this.#standing.values()) {
      if (entry.stage === 'under-way')
        throw new Violation('loss', `${describe(entry)} was never accounted for`)
      this.dismissed(entry.campaignId)
    }
    const { accepted, done, told, cancelled } = this.tally
    if (accepted !== done + told + cancelled) throw new Violation('breakdown', 'The books do not balance')
  }

  /**
   * Checks what the app shows against what it accepted.
   *
   * @param takeUp called for each row, to accept actions that the person did not ask for on the row
   */
  observe(snapshot: OnShow, generation: number, takeUp: (row: CampaignRow) => void = () => {}): void {
    for (const entry of [...this.#standing.values()]) this.#follow(entry, snapshot, generation)
    for (const row of snapshot.campaigns) {
      takeUp(row)
      this.#checkNothingInvented(row)
    }
    const forgotten = this.#foundDone.find((entry) => !isFoundDone(entry, snapshot))
    if (forgotten)
      throw new Violation('loss', `It is told no more that this was found done: ${describe(forgotten)}`)
    for (const offer of snapshot.undoOffers) this.#seenOffers.add(keyOf(offer, generation))
  }

  /** After a kill, everything that the app accepted and had not finished must be on the disk. */
  recover(
    onDisk: ReadonlyMap<string, IntentOnDisk>,
    unheard: Unheard,
    accept: (it: IntentOnDisk) => void,
  ): void {
    this.#foundDone = []
    for (const entry of [...this.#standing.values()]) {
      const found = onDisk.get(entry.campaignId)
      if (!found || !isSame(found, entry)) this.#recoverMissing(entry, found, unheard)
    }
    for (const intent of onDisk.values()) {
      if (this.#standing.has(intent.campaignId)) continue
      if (!unheard.isAsked(intent))
        throw new Violation('lie', `Nobody asked for what is in the journal: ${describe(intent)}`)
      accept(intent)
    }
  }

  /** An entry may be missing on the disk only if a command was just ending it, or if its effect had been seen. */
  #recoverMissing(entry: Entry, found: IntentOnDisk | undefined, unheard: Unheard): void {
    const { campaignId, stage } = entry
    const isSuperseded = found && unheard.isAsked(found)
    if (isSuperseded && stage !== 'under-way') return this.#end(campaignId, 'told')
    if (!found && unheard.mayBeEnded(campaignId)) return this.#end(campaignId, 'cancelled')
    if ((!found || isSuperseded) && this.#hasComeTrue(entry)) return this.#done(entry)
    throw new Violation('loss', `After the kill nothing is left of ${describe(entry)}`)
  }

  #follow(entry: Entry, snapshot: OnShow, generation: number): void {
    const row = snapshot.campaigns.find(({ id }) => id === entry.campaignId)
    if (!row) throw new Violation('loss', `The campaign of ${describe(entry)} is gone`)
    if (row.action && isSame(row.action, entry)) return
    // A new action replaces what was reported.
    if (row.action && entry.stage !== 'under-way') return
    if (row.failure && isSame(row.failure, entry)) {
      const wasTold = entry.stage === 'told'
      entry.stage = 'told'
      this.#checkFailure(entry, row, wasTold)
    } else if (row.interrupted && isSame(row.interrupted, entry)) {
      if (entry.stage === 'under-way') entry.stage = 'interrupted'
    } else this.#checkDone(entry, row, snapshot, generation)
  }

  /** It is no longer shown: it must be called done, or a reported failure must have come true after all. */
  #checkDone(entry: Entry, row: CampaignRow, snapshot: OnShow, generation: number): void {
    const isCalledDone = isFoundDone(entry, snapshot) || this.#isOffered(entry, snapshot, generation)
    if (!isCalledDone && !entry.isOfRun && entry.stage !== 'told' && !isAsBefore(entry, row)) {
      throw new Violation('loss', `Nothing is shown any more of ${describe(entry)}`)
    }
    if (!this.#hasComeTrue(entry))
      throw new Violation('lie', `${describe(entry)} is called done and never was`)
    this.#done(entry)
    if (isFoundDone(entry, snapshot)) this.#foundDone.push(entry)
  }

  #done(entry: Entry): void {
    this.#end(entry.campaignId, 'done')
    this.#listeners.onDone(entry, entry.stage === 'told')
  }

  /** A reported failure counts as told, whatever came of it later. */
  #end(campaignId: string, as: 'done' | 'told' | 'cancelled'): void {
    const stage = this.#standing.get(campaignId)?.stage
    if (stage) this.tally[stage === 'told' ? 'told' : as] += 1
    this.#standing.delete(campaignId)
  }

  /** Whether Alta had the wanted status at some time since, and said so. */
  #hasComeTrue({ campaignId, verb, askedAt }: Entry): boolean {
    const wanted = statusAfter[verb]
    return (
      this.#alta.had(campaignId, wanted, askedAt) &&
      this.#alta.said(campaignId, (status) => status === wanted, askedAt)
    )
  }

  #isOffered({ campaignId, verb }: Entry, { undoOffers }: OnShow, generation: number): boolean {
    return undoOffers.some(
      (offer) =>
        offer.campaignId === campaignId &&
        offer.verb === verb &&
        !this.#seenOffers.has(keyOf(offer, generation)),
    )
  }

  #checkFailure(entry: Entry, row: CampaignRow, wasTold: boolean): void {
    const { campaignId, verb, askedAt } = entry
    const error = row.failure?.error
    const isOtherwise = (status: CampaignStatus) => status !== statusAfter[verb]
    // Alta never shows the state of prospects, so with prospects `not-applied` may be reported.
    const saysOtherwise = error?.kind === 'not-applied' && !entry.withProspects
    if (saysOtherwise && !this.#alta.said(campaignId, isOtherwise, askedAt)) {
      throw new Violation(
        'lie',
        `Alta never showed otherwise, and yet not-applied is told of ${describe(entry)}`,
      )
    }
    if (error?.kind === 'interrupted') this.#checkCutOff(entry, error.status, wasTold)
    const saysNothingSent = error?.kind === 'offline' || error?.kind === 'unreachable'
    const isDone = entry.wasApplied && this.#alta.statusOf(campaignId) === statusAfter[verb]
    if (saysNothingSent && isDone && isOtherwise(row.status)) {
      throw new Violation('lie', `Nothing was sent, it says, and Alta has done it: ${describe(entry)}`)
    }
  }

  /**
   * An interrupted action is reported with the status that Alta shows. That may be the wanted status only where it proves
   * nothing: it was shown before, the action had failed before the kill, or it included prospects.
   */
  #checkCutOff(entry: Entry, status: CampaignStatus, hadFailed: boolean): void {
    const { campaignId, verb, askedAt, shownBefore, withProspects } = entry
    const wanted = statusAfter[verb]
    const mayBeAsWanted = hadFailed || withProspects || shownBefore === wanted || shownBefore === null
    const isSaid = this.#alta.said(campaignId, (each) => each === status, askedAt)
    if (!isSaid || (status === wanted && !mayBeAsWanted)) {
      throw new Violation('lie', `It is told as cut off and shown as ${status}: ${describe(entry)}`)
    }
  }

  #checkNothingInvented({ id, action, failure, interrupted }: CampaignRow): void {
    const shown = action ?? failure ?? interrupted
    const entry = this.#standing.get(id)
    if (shown && !(entry && isSame(shown, entry))) {
      throw new Violation('lie', `Nobody asked for what is shown: ${describe({ ...shown, campaignId: id })}`)
    }
  }
}
