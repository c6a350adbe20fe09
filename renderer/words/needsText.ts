import type { Answer, CampaignRow } from '../../preload/contract'
import { counted, numberText } from '../../preload/shared/counts'
import type { NeedKind } from '../../preload/shared/needs'

/** Why these campaigns need the person, in one line. */
export function needsText(need: NeedKind, count: number): string {
  if (count === 0) return 'All answered'
  switch (need) {
    case 'failed':
      return `${counted(count, 'change')} failed`
    case 'end':
      return `${counted(count, 'pause')} ${count === 1 ? 'has' : 'have'} ended`
    case 'drift':
      return `${counted(count, 'campaign')} resumed elsewhere`
    case 'prospects':
      return `${counted(count, 'campaign')} ${count === 1 ? 'runs' : 'run'} with prospects still paused`
    case 'forgotten':
      return `${counted(count, 'pause')} without an end`
  }
}

/** One answer for all of a kind. */
export interface AnswerForAll {
  answer: Answer
  label: string
  /** A dialog asks before it is sent. */
  asks: boolean
}

/** What can be answered for all of these at once. */
export function answersForAll(need: NeedKind, rows: CampaignRow[]): AnswerForAll[] {
  const all = numberText(rows.length)
  const resumable = rows.filter(mayBeResumed).length
  if (rows.length === 0) return []
  switch (need) {
    case 'failed':
      return [now('try-again', `Try all ${all} again`), now('dismiss-failure', 'Dismiss all')]
    case 'end':
      return [
        ...(resumable > 0 ? [now('resume', `Resume all ${numberText(resumable)}`)] : []),
        now('keep-paused', 'Keep all paused'),
        now('remind-tomorrow', 'Remind me tomorrow'),
      ]
    case 'drift':
      return [now('pause-again', `Pause all ${all} again`), now('dismiss-drift', 'Dismiss all')]
    case 'prospects':
      return [
        { answer: 'resume-prospects', label: `Resume prospects of all ${all}…`, asks: true },
        now('leave-prospects', 'Leave all paused'),
      ]
    case 'forgotten':
      return [
        { answer: 'resume', label: `Resume all ${all}…`, asks: true },
        now('keep-for-good', 'Keep all'),
        now('remind-in-a-week', 'Remind me in a week'),
      ]
  }
}

/** Nothing here resumes what is locked, or archived in Alta. */
export const mayBeResumed = ({ lock, isArchived }: CampaignRow) => lock === null && !isArchived

const now = (answer: Answer, label: string): AnswerForAll => ({ answer, label, asks: false })
