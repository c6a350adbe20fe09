import { accomplished, type CampaignChange, type CampaignState, wasResumedElsewhere } from './campaign'

/** What became of the end of a pause. */
export type TimerNews =
  /** The end has come, and Alta shows the campaign resumed. */
  | 'resumed-as-planned'
  /** The end has come, and the resume failed: the campaign's row says why. */
  | 'resume-failed'
  /** The person is asked what is to be done. */
  | 'asked'
  /** The campaign is a draft or completed by now: there is nothing to be resumed. */
  | 'overtaken'
  /** Somebody else resumed the campaign before. */
  | 'resumed-elsewhere'

/** What an event that reached a campaign says of the end of its pause; null for nothing. */
export function timerNews(change: CampaignChange): TimerNews | null {
  const { before, event, after } = change
  if (accomplished(change)?.byTimer) return 'resumed-as-planned'
  if (before.action?.byTimer && after.failure) return 'resume-failed'
  if (event.kind === 'end-questioned' && after.timer?.question) return 'asked'
  if (before.timer && !before.action && isOver(after)) return 'overtaken'
  return before.timer && wasResumedElsewhere(before, after) ? 'resumed-elsewhere' : null
}

const isOver = ({ timer, campaign: { status } }: CampaignState) =>
  timer === null && (status === 'completed' || status === 'draft')
