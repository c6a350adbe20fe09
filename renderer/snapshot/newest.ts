import type { CampaignRow, Snapshot } from '../../preload/contract'

/** The snapshot to show: the one with the higher revision, whichever way it came. */
export function newest(shown: Snapshot | null, incoming: Snapshot): Snapshot {
  if (shown === null) return incoming
  if (incoming.revision <= shown.revision) return shown
  return { ...incoming, campaigns: keepSameRows(shown.campaigns, incoming.campaigns) }
}

/** Snapshots arrive as copies; a row that did not change stays the same object, so that it is not drawn again. */
function keepSameRows(shown: CampaignRow[], incoming: CampaignRow[]): CampaignRow[] {
  const shownById = new Map(shown.map((row) => [row.id, row]))
  return incoming.map((row) => {
    const before = shownById.get(row.id)
    return before && JSON.stringify(before) === JSON.stringify(row) ? before : row
  })
}
