import type { CampaignRow, Snapshot, SnapshotChange } from '../../preload/contract'
import { toSentRow } from './toSentRow'

/** What is to be told to whoever has the snapshot `before`, so that they have `snapshot`; null for whoever has none. */
export function changeSince(before: Snapshot | null, { campaigns, ...rest }: Snapshot): SnapshotChange {
  const changed = before && changedRows(before.campaigns, campaigns)
  if (!before || !changed) return { ...rest, rows: { kind: 'all', ...sent(campaigns) } }
  return { ...rest, rows: { kind: 'some', since: before.revision, ...sent(changed) } }
}

const sent = (rows: CampaignRow[]) => ({
  campaigns: rows.map(toSentRow),
  names: rows.map(({ name }) => name),
})

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
