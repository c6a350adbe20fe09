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
  return [hours > 0 && counted(hours, 'hour'), rest > 0 && counted(rest, 'minute')].filter(Boolean).join(' ')
}

/** “3 draft, completed or archived campaigns hidden”. */
export const hiddenText = (count: number) =>
  `${counted(count, 'draft, completed or archived campaign')} hidden`

/** Which campaigns the filter shows: “active or paused”, “active”, “paused”. */
export const onShowText = (filter: Preferences['filter']) => (filter === 'all' ? 'active or paused' : filter)

/** “12 paused campaigns hidden”: what the filter leaves out. */
export function filteredText(count: number, filter: Preferences['filter']): string {
  return `${counted(count, `${filter === 'active' ? 'paused' : 'active'} campaign`)} hidden`
}

/** “3 selected, 1 left out”, when one can be neither paused nor resumed. It is short because it stands beside buttons. */
export function selectedText(selected: number, usable: number): string {
  const others = selected - usable
  const text = `${numberText(selected)} selected`
  if (others === 0) return text
  return `${text}, ${numberText(others)} ${usable === 0 ? 'can’t be changed' : 'left out'}`
}

/**
 * “5 active · 3 paused”, and “· 1 unknown” if there are any. Archived campaigns only count when Alta shows them active,
 * because then they may be sending.
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

/** Names up to three campaigns, and counts more: “A and B”, “12 campaigns”. */
export const namesText = (names: string[]) =>
  names.length > fewNames ? counted(names.length, 'campaign') : listText(names)

/** Names up to twelve campaigns: “A, B and 3 more”. */
export function allNames(all: string[]): string {
  const names = all.slice(0, mostNames)
  const others = all.length - names.length
  return others > 0 ? `${names.join(', ')} and ${numberText(others)} more` : listText(names)
}

/** “ with its prospects”, “ with their prospects”; empty for a campaign alone. */
export const withProspectsText = (withProspects: boolean, campaigns = 1) =>
  withProspects ? ` with ${campaigns === 1 ? 'its' : 'their'} prospects` : ''

/** “ Its prospects stay paused.”, “ The prospects of 2 of them stay paused.”: for `paused` of `total` campaigns. */
export function prospectsStayPausedText(paused: number, total: number): string {
  if (paused === 0) return ''
  if (paused < total) return ` The prospects of ${numberText(paused)} of them stay paused.`
  return ` ${total === 1 ? 'Its' : 'Their'} prospects stay paused.`
}

const kindText: Record<NeedKind, string> = {
  failed: 'Failed changes',
  end: 'Ended pauses',
  drift: 'Resumed elsewhere',
  prospects: 'Prospects still paused',
  forgotten: 'Paused for long',
}

/** Why these campaigns need the person. The line stays when all of them are answered. */
export function needsText(
  need: NeedKind,
  count: number,
  { forgottenAfterDays }: Pick<Preferences, 'forgottenAfterDays'>,
): string {
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
