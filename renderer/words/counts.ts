import type { CampaignRow } from '../../preload/contract'

/** “1 campaign”, “2 campaigns”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** “3 draft, completed or archived campaigns hidden”. */
export function hiddenText(count: number): string {
  return `${counted(count, 'draft, completed or archived campaign')} hidden`
}

/** “3 selected”, and how many of them can be neither paused nor resumed. */
export function selectedText(selected: number, usable: number): string {
  const others = selected - usable
  return others === 0 ? `${selected} selected` : `${selected} selected, ${others} can’t be changed`
}

/** “5 active · 3 paused”, and the ones of unknown status when there are any. Archived campaigns don’t count. */
export function countsText(campaigns: CampaignRow[]): string {
  const having = (status: CampaignRow['status']) =>
    campaigns.filter((row) => row.status === status && !row.isArchived).length
  const unknown = having('unknown')
  return `${having('active')} active · ${having('paused')} paused${unknown > 0 ? ` · ${unknown} unknown` : ''}`
}
