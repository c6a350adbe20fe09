import type { Answer, CampaignRow, EndChoice, Result, Verb } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { whyRefused } from '../../preload/shared/refusal'

/** Answers for one campaign. A pause or resume is then a single action, which can be undone. */
export function answerOne(row: CampaignRow, answer: Answer) {
  const campaign = campaignRef(row)
  if (answer === 'resume') return window.pauseBar.resume({ ...campaign, withProspects: false })
  if (answer === 'pause-again') return window.pauseBar.pauseAgain(campaign)
  return window.pauseBar.answerAll({ answer, campaigns: [campaign] })
}

/** The rows that a pause or resume would change. */
export function changedBy(verb: Verb, rows: CampaignRow[]): CampaignRow[] {
  return rows.filter((row) => {
    const isOpposite = row.status === (verb === 'pause' ? 'active' : 'paused')
    return isOpposite && row.action === null && whyRefused(row, verb) === null
  })
}

/** Pauses or resumes all of them in one bulk run. */
export const startRun = (
  rows: CampaignRow[],
  { end = null, ...request }: { verb: Verb; withProspects: boolean; end?: EndChoice | null; reason: string },
): Promise<Result<null>> => window.pauseBar.beginRun({ ...request, end, campaigns: rows.map(campaignRef) })
