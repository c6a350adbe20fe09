import type { CampaignRow } from '../../preload/contract'
import { type CampaignState, toRow } from '../domain/campaign'

/**
 * The rows of an account's campaigns. The row of a campaign that did not change stays the same object, and so does the list
 * of all: whoever draws or sends them knows without a look what is new.
 */
export class Rows {
  #account: string
  #campaigns: ReadonlyMap<string, CampaignState> = new Map()
  #rows: CampaignRow[] = []
  #rowOf = new WeakMap<CampaignState, CampaignRow>()

  /** @param account its key */
  constructor(account: string) {
    this.#account = account
  }

  of(campaigns: ReadonlyMap<string, CampaignState>): CampaignRow[] {
    if (campaigns !== this.#campaigns) {
      this.#campaigns = campaigns
      this.#rows = Array.from(campaigns.values(), (state) => this.#row(state))
    }
    return this.#rows
  }

  #row(state: CampaignState): CampaignRow {
    const row = this.#rowOf.get(state) ?? toRow(state, this.#account)
    this.#rowOf.set(state, row)
    return row
  }
}
