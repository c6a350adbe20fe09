import type { CampaignRow } from './campaignRow'
import type { Intent } from './intent'

/** “10,000” */
export const numberText = (count: number) => count.toLocaleString('en')

/** “1 campaign”, “2 campaigns”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** What follows the number of campaigns that need the person: “needs you”, “need you”. */
export const needsWords = (count: number) => (count === 1 ? 'needs you' : 'need you')

/** As in “over a week”: “a day”, “3 days”, “a week”, “2 weeks”, “30 days”. */
export function daysText(days: number): string {
  const [count, unit] = days % 7 === 0 ? [days / 7, 'week'] : [days, 'day']
  return count === 1 ? `a ${unit}` : counted(count, unit)
}

export const past = { pause: 'paused', resume: 'resumed' } as const

export const pastAtStart = { pause: 'Paused', resume: 'Resumed' } as const

export const ongoing = { pause: 'Pausing', resume: 'Resuming' } as const

/** What no pause can stop. */
export const stillSent = 'Messages already on their way may still go out.'

/** The same where room is short. */
export const stillSentInShort = 'Messages on their way may still go out.'

type What = Pick<Intent, 'verb' | 'withProspects'>

/** Whether it is about prospects alone, since the campaign itself runs already. */
export const isOfProspects = ({ verb, withProspects }: What, { status }: Pick<CampaignRow, 'status'>) =>
  verb === 'resume' && withProspects && status === 'active'

/** “12 campaigns”, or “the prospects of 12 campaigns”. */
export const whose = (campaigns: string, isOfProspects: boolean) =>
  isOfProspects ? `the prospects of ${campaigns}` : campaigns

/** The same where a sentence begins. */
export const whoseAtStart = (campaigns: string, isOfProspects: boolean) =>
  isOfProspects ? `The prospects of ${campaigns}` : campaigns
