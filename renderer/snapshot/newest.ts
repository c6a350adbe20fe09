import type { CampaignRow, Snapshot } from '../../preload/contract'
import { keyOf, which } from '../campaigns/which'

/** The snapshot to show: the one with the higher revision, whichever way it came. */
export function newest(shown: Snapshot | null, incoming: Snapshot): Snapshot {
  if (shown === null) return incoming
  if (incoming.revision <= shown.revision) return shown
  return {
    ...incoming,
    connection: keepSame(shown.connection, incoming.connection),
    campaigns: keepSameRows(shown.campaigns, incoming.campaigns),
  }
}

function keepSameRows(shown: CampaignRow[], incoming: CampaignRow[]): CampaignRow[] {
  const shownByKey = new Map(shown.map((row) => [keyOf(which(row)), row]))
  return incoming.map((row) => {
    const before = shownByKey.get(keyOf(which(row)))
    return before ? keepSame(before, row) : row
  })
}

/** Snapshots arrive as copies; what did not change stays the same object, so that its rows are not drawn again. */
function keepSame<Value>(shown: Value, incoming: Value): Value {
  return JSON.stringify(shown) === JSON.stringify(incoming) ? shown : incoming
}
