import type { UndoOffer } from '../../preload/contract'
import { type Asked, accomplished, type Campaign } from '../domain/campaign'
import type { Clock } from './ports'
import type { StateKeeper } from './stateKeeper'

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
    keeper.onCampaignChange((change) => {
      const asked = accomplished(change)
      const { before, after } = change
      if (asked?.changesStatus && asked.via !== 'run')
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
      expiresAt: this.#clock.now() + offeredFor,
    }
    const others = this.#keeper.state.undoOffers.filter(({ campaignId }) => campaignId !== campaign.id)
    this.#keeper.change({ undoOffers: [offer, ...others] })
    await this.#clock.wait(offeredFor)
    this.withdraw(offer.id)
  }
}
