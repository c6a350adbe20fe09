import type { CampaignRow, EndChoice, Result, Verb } from '../../preload/shared/contract'
import { whyRefused } from '../../preload/shared/refusal'
import { which } from './which'

/** The rows that this would change: the others are so already, or it is not asked of them. */
export function changedBy(verb: Verb, rows: CampaignRow[]): CampaignRow[] {
  return rows.filter((row) => {
    const isOpposite = row.status === (verb === 'pause' ? 'active' : 'paused')
    return isOpposite && row.action === null && whyRefused(row, verb) === null
  })
}

/** Asks the same for all of them. */
export const askForAll = (
  rows: CampaignRow[],
  asked: { verb: Verb; withProspects: boolean; end?: EndChoice | null; reason: string },
): Promise<Result<null>> =>
  window.pauseBar.beginRun({ ...asked, end: asked.end ?? null, campaigns: rows.map(which) })
