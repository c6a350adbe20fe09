/** Names one campaign among those of all accounts, as calls about it want it. */
export interface Which {
  account: string
  campaignId: string
}

export const which = ({ account, id }: { account: string; id: string }): Which => ({
  account,
  campaignId: id,
})

/** The same in one text, different for each campaign on show. */
export const keyOf = ({ account, campaignId }: Which): string => `${account}/${campaignId}`
