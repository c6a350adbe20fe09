import type { Answer, Result } from '../../preload/contract'
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
  switch (answer) {
    case 'try-again':
      return each((id) => service.tryAgain(id))
    case 'dismiss-failure':
      return each((id) => service.dismissFailure(id))
    case 'resume':
      return service.runs.begin({
        verb: 'resume',
        campaignIds,
        withProspects: false,
        end: null,
        reason: '',
        batchId,
      })
    case 'resume-prospects':
      // No run: these campaigns are active already, and a run leaves out what is.
      return each((id) => service.resume(id, true))
    case 'keep-paused':
      return each((id) => service.keepPaused(id))
    case 'remind-tomorrow':
      return each((id) => service.remindTomorrow(id))
    case 'pause-again':
      return service.runs.pauseAgain(campaignIds, batchId)
    case 'dismiss-drift':
      return each((id) => service.dismissDrift(id))
    case 'leave-prospects':
      return each((id) => service.choices.leaveProspects(id))
    case 'keep-for-good':
      return each((id) => service.choices.answerForgotten(id, null))
    case 'remind-in-a-week':
      return each((id) => service.choices.answerForgotten(id, weekMs))
  }
}

const weekMs = 7 * 24 * 60 * 60_000
