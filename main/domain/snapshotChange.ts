import type { CampaignRow, Snapshot, SnapshotChange } from '../../preload/contract'
import { toSentRow } from './toSentRow'

/** What is to be told to whoever has the snapshot `before`, so that they have `snapshot`; null for whoever has none. */
export function changeSince(before: Snapshot | null, { campaigns, ...rest }: Snapshot): SnapshotChange {
  const changed = before && changedRows(before.campaigns, campaigns)
  if (!before || !changed) return { ...rest, rows: { kind: 'all', campaigns: campaigns.map(toSentRow) } }
  return { ...rest, rows: { kind: 'some', since: before.revision, campaigns: changed.map(toSentRow) } }
}

/** The rows that are other objects than before; null when rows came, went or moved. */
function changedRows(before: CampaignRow[], after: CampaignRow[]): CampaignRow[] | null {
  if (before === after) return []
  if (before.length !== after.length) return null
  const changed: CampaignRow[] = []
  for (const [index, row] of after.entries()) {
    const rowBefore = before[index]
    if (row === rowBefore) continue
    if (row.id !== rowBefore?.id || row.account !== rowBefore.account) return null
    changed.push(row)
  }
  return changed
}
