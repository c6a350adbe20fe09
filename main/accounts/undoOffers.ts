import type { HistoryEntry, Result, UndoOffer } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import { undoableForMs } from '../../preload/shared/undo'
import { accomplished, type CampaignChange, type UnderWay } from '../domain/campaign'
import { isUndoable } from '../domain/refusal'
import { success } from '../domain/result'
import type { AccountStore } from './accountStore'
import type { Clock } from './ports'

/** Offers for a while to undo each action that had its effect, whether the popover is open or not. */
export class UndoOffers {
  #store: AccountStore
  #clock: Clock
  #lastId = 0

  constructor(store: AccountStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /**
   * Withdraws offers that a change has overtaken, and offers to undo what was just done. Answers with the new offer.
   *
   * @param entry the history's entry about the same change
   */
  follow(change: CampaignChange, entry: HistoryEntry | null): UndoOffer | null {
    this.#withdrawOvertaken(change)
    const done = accomplished(change)
    if (!entry || !done?.changesStatus || done.via === 'run') return null
    if (!isUndoable(done, change.after)) return null
    return this.#offer(done, change, entry)
  }

  find(offerId: number): UndoOffer | undefined {
    return this.#store.state.undoOffers.find(({ id }) => id === offerId)
  }

  /** Takes the offer away, if it is still there. */
  withdraw(offerId: number): Result<null> {
    const left = this.#store.state.undoOffers.filter(({ id }) => id !== offerId)
    if (left.length < this.#store.state.undoOffers.length) this.#store.change({ undoOffers: left })
    return success()
  }

  /** An offer does not run out while a dialog about it is open. Let go, it lives for its whole time again. */
  hold(offerId: number, isHeld: boolean): Result<null> {
    const { undoOffers } = this.#store.state
    const held = undoOffers.find(({ id, expiresAt }) => id === offerId && (expiresAt === null) !== isHeld)
    if (!held) return success()
    const expiresAt = isHeld ? null : this.#clock.now() + undoableForMs
    this.#store.change({
      undoOffers: undoOffers.map((offer) => (offer === held ? { ...offer, expiresAt } : offer)),
    })
    if (!isHeld) void this.#endLater(offerId)
    return success()
  }

  /** Lets go of all offers: the page that held them is gone. */
  releaseAll(): void {
    for (const { id } of this.#store.state.undoOffers) this.hold(id, false)
  }

  async #endLater(offerId: number): Promise<void> {
    await this.#clock.wait(undoableForMs)
    const expiresAt = this.find(offerId)?.expiresAt
    if (expiresAt && expiresAt <= this.#clock.now()) this.withdraw(offerId)
  }

  #withdrawOvertaken(change: CampaignChange): void {
    const { undoOffers } = this.#store.state
    const left = undoOffers.filter((offer) => !isOvertaken(offer, change))
    if (left.length < undoOffers.length) this.#store.change({ undoOffers: left })
  }

  #offer(done: UnderWay, { before, after }: CampaignChange, entry: HistoryEntry): UndoOffer {
    const { verb, withProspects, end, byTimer } = done
    const { id: campaignId, name: campaignName } = after.campaign
    this.#lastId += 1
    const offer: UndoOffer = {
      id: this.#lastId,
      account: this.#store.account,
      campaignId,
      campaignName,
      verb,
      withProspects,
      leavesProspectsPaused: verb === 'resume' && !withProspects && before.prospectsHeld,
      end,
      byTimer,
      entryId: entry.id,
      expiresAt: this.#clock.now() + undoableForMs,
    }
    const others = this.#store.state.undoOffers.filter((other) => other.campaignId !== campaignId)
    this.#store.change({ undoOffers: [offer, ...others] })
    void this.#endLater(offer.id)
    return offer
  }
}

/** Whether the campaign is no longer as the action left it, or has to stay so. */
function isOvertaken({ campaignId, verb }: UndoOffer, { event, after }: CampaignChange): boolean {
  const { campaign } = after
  if (campaign.id !== campaignId) return false
  const isOther = event.kind === 'read' && campaign.status !== statusAfter[verb]
  const isToStay = verb === 'pause' && campaign.isArchived
  return event.kind === 'asked' || event.kind === 'locked' || isOther || isToStay
}
