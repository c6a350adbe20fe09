import type { CampaignRow, EndChoice, Result, Verb } from '../../preload/contract'
import { which } from './which'

/** The rows that such a wish would change: of the others it is so already, or it cannot be. */
export function changedBy(verb: Verb, rows: CampaignRow[]): CampaignRow[] {
  const status = verb === 'pause' ? 'active' : 'paused'
  return rows.filter((row) => row.status === status && !row.isArchived && row.action === null)
}

/** Asks the same for all of them. */
export const askForAll = (
  rows: CampaignRow[],
  asked: { verb: Verb; withProspects: boolean; end?: EndChoice; reason: string },
): Promise<Result<null>> =>
  window.pauseBar.beginRun({ ...asked, end: asked.end ?? null, campaigns: rows.map(which) })
