import type { Answer, Result } from '../../preload/shared/contract'
import { success } from '../domain/result'
import type { CampaignService } from './campaignService'

/** Gives one answer for many campaigns of an account; the first refusal tells. */
export function answerFor(
  service: CampaignService,
  answer: Answer,
  campaignIds: string[],
  batchId: string,
): Result<null> {
  const each = (act: (campaignId: string) => Result<null>) =>
    campaignIds.map(act).find(({ ok }) => !ok) ?? success()
  const resumeAll = (withProspects: boolean) =>
    service.runs.begin({ verb: 'resume', campaignIds, withProspects, end: null, reason: '', batchId })
  switch (answer) {
    case 'try-again':
      return each((id) => service.tryAgain(id))
    case 'dismiss-failure':
      return service.dismissFailures(campaignIds)
    case 'resume':
      return resumeAll(false)
    case 'resume-prospects':
      return resumeAll(true)
    case 'keep-paused':
      return service.keepPaused(campaignIds)
    case 'remind-tomorrow':
      return service.remindTomorrow(campaignIds)
    case 'pause-again':
      return service.runs.pauseAgain(campaignIds, batchId)
    case 'dismiss-drift':
      return service.dismissDrifts(campaignIds)
    case 'leave-prospects':
      return service.choices.leaveProspects(campaignIds)
    case 'keep-for-good':
      return service.choices.answerForgotten(campaignIds, null)
    case 'remind-in-a-week':
      return service.choices.answerForgotten(campaignIds, weekMs)
  }
}

const weekMs = 7 * 24 * 60 * 60_000
