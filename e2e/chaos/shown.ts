import type { SimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import type { AltaSide } from './altaSide'
import { Violation } from './violation'

/**
 * Checks each row against Alta. It must show a status that Alta said since the read began, and the true one as soon as it
 * was read after the last change.
 *
 * @param resolution how long one step of the clock takes (ms)
 */
export function checkShown({ campaigns }: Snapshot, alta: AltaSide, resolution: number): void {
  for (const row of campaigns) if (row.readAt !== null) checkStatus(row, row.readAt, alta, resolution)
}

function checkStatus(row: CampaignRow, readAt: number, alta: AltaSide, resolution: number): void {
  const shown = `${row.id.slice(0, 2)} is shown ${row.status}, read at ${readAt}`
  if (!alta.said(row.id, (status) => status === row.status, readAt)) {
    throw new Violation('lie', `${shown}, which Alta did not say`)
  }
  const status = alta.statusOf(row.id)
  if (row.status !== status && readAt > alta.settledSince(row.id) + resolution) {
    throw new Violation('lie', `${shown}, and it is ${status} since ${alta.settledSince(row.id)}`)
  }
}

/** Only the app pauses prospects here. If it shows them as paused they must be, even while their campaign runs. */
export function checkProspects({ campaigns }: Snapshot, alta: SimulatedAlta): void {
  for (const row of campaigns) {
    const { pausedProspects, status } = alta.campaign(row.id)
    if (row.prospectsHeld && !row.action && row.status === status && pausedProspects === 0) {
      throw new Violation('lie', `${row.id.slice(0, 2)} is shown with its prospects paused, and none is`)
    }
  }
}
