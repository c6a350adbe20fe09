import type { CampaignRow, UndoOffer } from '../../preload/shared/contract'

/** Names one campaign among those of all accounts, as calls about it want it. */
export interface Which {
  account: string
  campaignId: string
}

/** A campaign of which only this needs to be known: it may be on no list any more. */
export type Named = Pick<CampaignRow, 'account' | 'id' | 'name'>

/** The campaign that an offer to undo is about. */
export const campaignOf = ({ account, campaignId: id, campaignName: name }: UndoOffer): Named => ({
  account,
  id,
  name,
})

/** How calls name a campaign that is on show. */
export const which = ({ account, id }: Pick<CampaignRow, 'account' | 'id'>): Which => ({
  account,
  campaignId: id,
})

/** The same in one text, different for each campaign on show. */
export const keyOf = ({ account, campaignId }: Which): string => `${account}/${campaignId}`
