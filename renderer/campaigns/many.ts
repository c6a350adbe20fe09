import type { CampaignRow, EndChoice, Result, Verb } from '../../preload/contract'
import { which } from './which'

/**
 * The rows that this would change: of the others it is so already, or it cannot be. Whatever Alta shows active can be
 * paused, archived or not; an archived or a locked campaign is not resumed.
 */
export function changedBy(verb: Verb, rows: CampaignRow[]): CampaignRow[] {
  return rows.filter((row) => {
    if (row.action !== null) return false
    return verb === 'pause'
      ? row.status === 'active'
      : row.status === 'paused' && !row.isArchived && !row.lock
  })
}

/** Asks the same for all of them. */
export const askForAll = (
  rows: CampaignRow[],
  asked: { verb: Verb; withProspects: boolean; end?: EndChoice | null; reason: string },
): Promise<Result<null>> =>
  window.pauseBar.beginRun({ ...asked, end: asked.end ?? null, campaigns: rows.map(which) })
