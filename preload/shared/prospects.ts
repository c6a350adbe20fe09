import type { CampaignRow, Intent } from '../campaignRow'

type What = Pick<Intent, 'verb' | 'withProspects'>

/** Whether it is, or was, about prospects alone: the campaign itself runs already. */
export const isOfProspects = ({ verb, withProspects }: What, { status }: Pick<CampaignRow, 'status'>) =>
  verb === 'resume' && withProspects && status === 'active'

/** “12 campaigns”, or “the prospects of 12 campaigns”. */
export const whose = (campaigns: string, isOfProspects: boolean) =>
  isOfProspects ? `the prospects of ${campaigns}` : campaigns

/** The same where a sentence begins. */
export const whoseAtStart = (campaigns: string, isOfProspects: boolean) =>
  isOfProspects ? `The prospects of ${campaigns}` : campaigns
