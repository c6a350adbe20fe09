import type { Answer, CampaignRow, EndChoice, Result, Verb } from '../../preload/shared/contract'
import { whyRefused } from '../../preload/shared/refusal'
import { which } from './items'

/** Of one campaign a pause and a resume are single actions, which can be undone. */
export function answerOne(row: CampaignRow, answer: Answer) {
  const campaign = which(row)
  if (answer === 'resume') return window.pauseBar.resume({ ...campaign, withProspects: false })
  if (answer === 'pause-again') return window.pauseBar.pauseAgain(campaign)
  return window.pauseBar.answerAll({ answer, campaigns: [campaign] })
}

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
