import type { UndoOffer } from '../../preload/contract'
import type { Clock } from './ports'
import type { Done, StateKeeper } from './stateKeeper'

/** How long an action can be undone, ms. */
const offeredFor = 20_000

/** Offers to undo each action that had its effect, for a while, whether the popover is open or not. */
export class UndoOffers {
  #keeper: StateKeeper
  #clock: Clock
  #lastId = 0

  constructor(keeper: StateKeeper, clock: Clock) {
    this.#keeper = keeper
    this.#clock = clock
    keeper.onDone((done) => void this.#offer(done))
  }

  /** Takes the offer away, and answers with it if it was still there. */
  withdraw(offerId: number): UndoOffer | null {
    const { undoOffers } = this.#keeper.state
    const offer = undoOffers.find(({ id }) => id === offerId)
    if (offer) this.#keeper.change({ undoOffers: undoOffers.filter((other) => other !== offer) })
    return offer ?? null
  }

  async #offer({ campaign, asked, heldProspects }: Done): Promise<void> {
    this.#lastId += 1
    const offer: UndoOffer = {
      id: this.#lastId,
      campaignId: campaign.id,
      campaignName: campaign.name,
      ...asked,
      leavesProspectsPaused: asked.verb === 'resume' && !asked.withProspects && heldProspects,
      expiresAt: this.#clock.now() + offeredFor,
    }
    const others = this.#keeper.state.undoOffers.filter(({ campaignId }) => campaignId !== campaign.id)
    this.#keeper.change({ undoOffers: [offer, ...others] })
    await this.#clock.wait(offeredFor)
    this.withdraw(offer.id)
  }
}
