import type { Result } from '../../preload/shared/contract'
import { firstSeen } from '../domain/campaign'
import { identified, parseCampaignId } from '../domain/campaignId'
import { failure, success } from '../domain/result'
import type { OpenAccount } from './account'
import type { Clock } from './ports'
import type { StateKeeper } from './stateKeeper'

/** The campaigns that were put on the list by hand. */
export class AddedCampaigns {
  #keeper: StateKeeper
  #clock: Clock
  #account: () => OpenAccount | null

  constructor(keeper: StateKeeper, clock: Clock, account: () => OpenAccount | null) {
    this.#keeper = keeper
    this.#clock = clock
    this.#account = account
  }

  /** Puts a campaign on the list by its id, or by a link that holds it; answers with the id once Alta shows it. */
  async add(text: string): Promise<Result<string>> {
    const account = this.#account()
    const id = parseCampaignId(text)
    if (!account) return notConnected
    if (!id.ok) return id
    if (this.#keeper.state.campaigns.has(identified(id.value).id)) return alreadyListed
    const at = this.#clock.now()
    const ticket = this.#keeper.nextTicket()
    const campaign = await account.actions.read(id.value)
    if (!campaign.ok) return campaign
    const added = { ...firstSeen(campaign.value, { at, ticket }), isAdded: true }
    const { id: key } = campaign.value
    this.#keeper.change({ campaigns: new Map(this.#keeper.state.campaigns).set(key, added) })
    return success(key)
  }

  forget(campaignId: string): Result<null> {
    const campaigns = new Map(this.#keeper.state.campaigns)
    const state = campaigns.get(campaignId)
    if (state?.action) return failure({ kind: 'busy' })
    if (state?.isAdded) campaigns.delete(campaignId)
    this.#keeper.change({ campaigns })
    return success()
  }
}

const notConnected = failure({ kind: 'not-connected' })
const alreadyListed = failure({ kind: 'invalid-input', field: 'campaign-id', problem: 'already-listed' })
