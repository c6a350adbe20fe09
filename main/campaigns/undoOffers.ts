import type { UndoOffer } from '../../preload/contract'
import { undoableForMs } from '../../preload/shared/undo'
import { type Asked, accomplished, type Campaign } from '../domain/campaign'
import { isUndoable } from '../domain/refusal'
import type { Clock } from './ports'
import type { StateKeeper } from './stateKeeper'

/** Offers to undo each action that had its effect, for a while, whether the popover is open or not. */
export class UndoOffers {
  #keeper: StateKeeper
  #clock: Clock
  #lastId = 0

  constructor(keeper: StateKeeper, clock: Clock) {
    this.#keeper = keeper
    this.#clock = clock
    keeper.onCampaignChange((change) => {
      const asked = accomplished(change)
      const { before, after } = change
      if (asked?.changesStatus && asked.via !== 'run' && isUndoable(asked, after))
        void this.#offer(asked, after.campaign, before.prospectsHeld)
    })
  }

  /** Takes the offer away, and answers with it if it was still there. */
  withdraw(offerId: number): UndoOffer | null {
    const { undoOffers } = this.#keeper.state
    const offer = undoOffers.find(({ id }) => id === offerId)
    if (offer) this.#keeper.change({ undoOffers: undoOffers.filter((other) => other !== offer) })
    return offer ?? null
  }

  /** An offer that is held does not run out; let go, it lives for its whole time again. */
  hold(offerId: number, isHeld: boolean): void {
    const expiresAt = isHeld ? null : this.#clock.now() + undoableForMs
    const undoOffers = this.#keeper.state.undoOffers.map((offer) =>
      offer.id === offerId ? { ...offer, expiresAt } : offer,
    )
    this.#keeper.change({ undoOffers })
    if (!isHeld) void this.#endLater(offerId)
  }

  async #endLater(offerId: number): Promise<void> {
    await this.#clock.wait(undoableForMs)
    const expiresAt = this.#keeper.state.undoOffers.find(({ id }) => id === offerId)?.expiresAt
    if (expiresAt && expiresAt <= this.#clock.now()) this.withdraw(offerId)
  }

  async #offer(
    { verb, withProspects, end, byTimer }: Asked,
    campaign: Campaign,
    heldProspects: boolean,
  ): Promise<void> {
    this.#lastId += 1
    const offer: UndoOffer = {
      id: this.#lastId,
      account: this.#keeper.account,
      campaignId: campaign.id,
      campaignName: campaign.name,
      verb,
      withProspects,
      leavesProspectsPaused: verb === 'resume' && !withProspects && heldProspects,
      end,
      byTimer,
      entryId: '',
      expiresAt: this.#clock.now() + undoableForMs,
    }
    const others = this.#keeper.state.undoOffers.filter(({ campaignId }) => campaignId !== campaign.id)
    this.#keeper.change({ undoOffers: [offer, ...others] })
    await this.#endLater(offer.id)
  }
}
