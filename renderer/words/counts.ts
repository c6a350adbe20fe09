import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'
import { counted, daysText, numberText } from '../../preload/shared/words'

/** “A”, “A and B”, “A, B and C”. */
export const listText = (items: string[]) =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ')

/** How many campaigns are on the list: “12 campaigns found.”, “120 campaigns.” */
export const shownText = (shown: number, isSearch: boolean) =>
  `${counted(shown, 'campaign')}${isSearch ? ' found' : ''}.`

/** “40 minutes”, “2 hours 23 minutes” */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : '']
  return parts.filter((part) => part !== '').join(' ')
}

/** “3 draft, completed or archived campaigns hidden”. */
export function hiddenText(count: number): string {
  return `${counted(count, 'draft, completed or archived campaign')} hidden`
}

/** Which campaigns are on show before anything else is asked for. */
export const onShowText = (filter: Preferences['filter']) => (filter === 'all' ? 'active or paused' : filter)

/** “12 paused campaigns hidden”: what is left out where only the others are shown. */
export function filteredText(count: number, filter: Preferences['filter']): string {
  const others = filter === 'active' ? 'paused' : 'active'
  return `${counted(count, `${others} campaign`)} hidden`
}

/** “3 selected”, and how many of them can be neither paused nor resumed: short, since buttons for the others stand beside it. */
export function selectedText(selected: number, usable: number): string {
  const others = selected - usable
  const text = `${numberText(selected)} selected`
  if (others === 0) return text
  return `${text}, ${numberText(others)} ${usable === 0 ? 'can’t be changed' : 'left out'}`
}

/**
 * “5 active · 3 paused”, and the ones of unknown status when there are any. Archived campaigns don’t count, unless Alta
 * shows them active: then they may be sending.
 */
export function countsText(campaigns: CampaignRow[]): string {
  const having = (status: CampaignRow['status']) =>
    campaigns.filter((row) => row.status === status && (!row.isArchived || status === 'active')).length
  const unknown = having('unknown')
  const known = `${numberText(having('active'))} active · ${numberText(having('paused'))} paused`
  return unknown > 0 ? `${known} · ${numberText(unknown)} unknown` : known
}

const fewNames = 3
const mostNames = 12

/** Who it is about, of names in quotes: “A”, “A” and “B”, or of many how many: 12 campaigns. */
export function namesText(quoted: string[]): string {
  return quoted.length > fewNames ? counted(quoted.length, 'campaign') : listText(quoted)
}

/** “Q1 Outbound”, “Webinar follow-up” and 3 more: of names in quotes. */
export function allNames(all: string[]): string {
  const names = all.slice(0, mostNames)
  const others = all.length - names.length
  return others > 0 ? `${names.join(', ')} and ${numberText(others)} more` : listText(names)
}

const kindText: Record<NeedKind, string> = {
  failed: 'Failed changes',
  end: 'Ended pauses',
  drift: 'Resumed elsewhere',
  prospects: 'Prospects still paused',
  forgotten: 'Paused for long',
}

/** After how many days a pause may be forgotten. */
type Limits = Pick<Preferences, 'forgottenAfterDays'>

/** Why these campaigns need the person, in one line; it stays when all of them are answered. */
export function needsText(need: NeedKind, count: number, { forgottenAfterDays }: Limits): string {
  if (count === 0) return `${kindText[need]}: all answered`
  switch (need) {
    case 'failed':
      return `${counted(count, 'change')} failed`
    case 'end':
      return `${counted(count, 'pause')} ${count === 1 ? 'has' : 'have'} ended`
    case 'drift':
      return `${counted(count, 'campaign')} resumed elsewhere`
    case 'prospects':
      return `${counted(count, 'campaign')} ${count === 1 ? 'runs' : 'run'} with prospects still paused`
    case 'forgotten':
      return `${counted(count, 'campaign')} paused for over ${daysText(forgottenAfterDays)}`
  }
}
