import type { Answer, CampaignRow } from '../../preload/shared/contract'
import { which } from './which'

/** Of one campaign a pause and a resume are single actions, which can be undone. */
export function answerOne(row: CampaignRow, answer: Answer) {
  const campaign = which(row)
  if (answer === 'resume') return window.pauseBar.resume({ ...campaign, withProspects: false })
  if (answer === 'pause-again') return window.pauseBar.pauseAgain(campaign)
  return window.pauseBar.answerAll({ answer, campaigns: [campaign] })
}
