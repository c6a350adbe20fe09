import type { HistoryEntry, UndoOffer } from '../../preload/shared/contract'
import { statusAfter } from '../../preload/shared/intent'
import { undoableForMs } from '../../preload/shared/undo'
import { accomplished, type CampaignChange, type UnderWay } from '../domain/campaign'
import { isUndoable } from '../domain/refusal'
import type { AccountStore } from './accountStore'
import type { Clock } from './ports'

/** Offers to undo each action that had its effect, for a while, whether the popover is open or not. */
export class UndoOffers {
  #store: AccountStore
  #clock: Clock
  #lastId = 0

  constructor(store: AccountStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /**
   * Takes back what is undone no more, and offers to undo what was just done; answers with that offer.
   *
   * @param entry what the history notes of the same change
   */
  follow(change: CampaignChange, entry: HistoryEntry | null): UndoOffer | null {
    this.#withdrawOvertaken(change)
    const done = accomplished(change)
    if (!entry || !done?.changesStatus || done.via === 'run') return null
    if (!isUndoable(done, change.after)) return null
    return this.#offer(done, change, entry)
  }

  /** Takes the offer away, and answers with it if it was still there. */
  withdraw(offerId: number): UndoOffer | null {
    const { undoOffers } = this.#store.state
    const offer = undoOffers.find(({ id }) => id === offerId)
    if (offer) this.#store.change({ undoOffers: undoOffers.filter((other) => other !== offer) })
    return offer ?? null
  }

  /** An offer that is held does not run out; let go, it lives for its whole time again. */
  hold(offerId: number, isHeld: boolean): void {
    const { undoOffers } = this.#store.state
    const held = undoOffers.find(({ id, expiresAt }) => id === offerId && (expiresAt === null) !== isHeld)
    if (!held) return
    const expiresAt = isHeld ? null : this.#clock.now() + undoableForMs
    this.#store.change({
      undoOffers: undoOffers.map((offer) => (offer === held ? { ...offer, expiresAt } : offer)),
    })
    if (!isHeld) void this.#endLater(offerId)
  }

  /** Lets go of all offers: the page that held them is gone. */
  releaseAll(): void {
    for (const { id } of this.#store.state.undoOffers) this.hold(id, false)
  }

  async #endLater(offerId: number): Promise<void> {
    await this.#clock.wait(undoableForMs)
    const expiresAt = this.#store.state.undoOffers.find(({ id }) => id === offerId)?.expiresAt
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

/** Whether the campaign is not any more as the action left it, or is to stay so. */
function isOvertaken({ campaignId, verb }: UndoOffer, { event, after }: CampaignChange): boolean {
  const { campaign } = after
  if (campaign.id !== campaignId) return false
  const isOther = event.kind === 'read' && campaign.status !== statusAfter[verb]
  const isToStay = verb === 'pause' && campaign.isArchived
  return event.kind === 'asked' || event.kind === 'locked' || isOther || isToStay
}
