import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import type { RunSize } from '../../preload/shared/runTime'
import { changedBy } from '../campaigns/answers'

/** A campaign on the sheet, in its current state. */
export interface SheetLine {
  key: string
  row: CampaignRow
  /** It was archived when it was added to the sheet. */
  isArchived: boolean
  /** Why it can’t be paused any more; null while it can. */
  obstacle: string | null
}

/**
 * The campaigns that a sheet starts with: those that can be paused, archived ones last.
 *
 * @param keys the campaigns to choose from; null for all
 */
export function pausable(campaigns: CampaignRow[], keys: ReadonlySet<string> | null): CampaignRow[] {
  return archivedLast(changedBy('pause', campaigns).filter((row) => keys === null || keys.has(rowKey(row))))
}

export const archivedLast = (rows: CampaignRow[]): CampaignRow[] => [
  ...rows.filter(({ isArchived }) => !isArchived),
  ...rows.filter(({ isArchived }) => isArchived),
]

/** The members in their order, with their current state: nothing moves while somebody chooses. */
export function linesOf(members: CampaignRow[], campaigns: CampaignRow[]): SheetLine[] {
  const rows = new Map(campaigns.map((row) => [rowKey(row), row]))
  return members.map((member) => {
    const key = rowKey(member)
    const row = rows.get(key)
    return { key, row: row ?? member, isArchived: member.isArchived, obstacle: obstacleOf(row) }
  })
}

function obstacleOf(row: CampaignRow | undefined): string | null {
  if (!row) return 'not in Alta’s list any more'
  if (row.action) return row.action.verb === 'pause' ? 'being paused already' : 'being resumed'
  if (row.status === 'active') return null
  return row.status === 'paused' ? 'paused meanwhile' : `${row.status} by now`
}

/** The index of the first archived line; the number of lines if none is archived. */
export const archivedFrom = (lines: SheetLine[]): number =>
  lines.findLastIndex(({ isArchived }) => !isArchived) + 1

/** The campaigns to pause: those that are ticked and can still be paused. */
export const chosenOf = (lines: SheetLine[], takenOut: ReadonlySet<string>): CampaignRow[] =>
  lines.filter(({ key, obstacle }) => obstacle === null && !takenOut.has(key)).map(({ row }) => row)

/** The size of the run in each account. */
export function runSizes(chosen: CampaignRow[], listed: CampaignRow[]): RunSize[] {
  const all = countsPerAccount(listed)
  return [...countsPerAccount(chosen)].map(([account, campaigns]) => ({
    campaigns,
    listed: all.get(account) ?? campaigns,
  }))
}

function countsPerAccount(rows: CampaignRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { account } of rows) counts.set(account, (counts.get(account) ?? 0) + 1)
  return counts
}
