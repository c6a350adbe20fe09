import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import type { RunSize } from '../../preload/shared/runTime'
import { changedBy } from '../campaigns/answers'

/** A campaign on the sheet, as it stands now. */
export interface SheetLine {
  key: string
  row: CampaignRow
  /** It was archived when it came onto the sheet. */
  isArchived: boolean
  /** Why it is not paused although it is on the sheet: it changed since that was opened. Null while it can be paused. */
  obstacle: string | null
}

/**
 * The campaigns that a sheet begins with: those that can be paused, the archived ones last.
 *
 * @param keys which of them are meant; null for all
 */
export function pausable(campaigns: CampaignRow[], keys: ReadonlySet<string> | null): CampaignRow[] {
  const rows = changedBy('pause', campaigns).filter((row) => keys === null || keys.has(rowKey(row)))
  return archivedLast(rows)
}

export const archivedLast = (rows: CampaignRow[]): CampaignRow[] => [
  ...rows.filter(({ isArchived }) => !isArchived),
  ...rows.filter(({ isArchived }) => isArchived),
]

/** The same campaigns in the same places, as they stand by now: nothing moves while somebody chooses. */
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

/** Where those begin that are archived; the number of lines where none are. */
export const archivedFrom = (lines: SheetLine[]): number =>
  lines.findLastIndex(({ isArchived }) => !isArchived) + 1

/** What is sent off: what is ticked and can still be paused. */
export const chosenOf = (lines: SheetLine[], takenOut: ReadonlySet<string>): CampaignRow[] =>
  lines.filter(({ key, obstacle }) => obstacle === null && !takenOut.has(key)).map(({ row }) => row)

/** How much is asked for in each account. */
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
