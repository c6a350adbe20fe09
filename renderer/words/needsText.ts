import type { Preferences } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'
import { counted, daysText } from '../../preload/shared/words'

const kindText: Record<NeedKind, string> = {
  failed: 'Failed changes',
  end: 'Ended pauses',
  drift: 'Resumed elsewhere',
  prospects: 'Prospects still paused',
  forgotten: 'Paused for long',
}

/** After how many days a pause may be forgotten. */
type Limits = Pick<Preferences, 'forgottenAfterDays'>

/** Why these campaigns need the person, in one line; it stays when all of them are answered. */
export function needsText(need: NeedKind, count: number, { forgottenAfterDays }: Limits): string {
  if (count === 0) return `${kindText[need]}: all answered`
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
      return `${counted(count, 'campaign')} paused for over ${daysText(forgottenAfterDays)}`
  }
}
