import type { PauseEnd, Verb } from '../../preload/shared/contract'
import { wantedEnd } from './endText'

/** What was asked for, as in “pause it with its prospects until Mon 09:00”. `now` in ms since the epoch. */
export function intentText({ verb, withProspects, end }: Asked, campaign: string, now: number): string {
  const prospects = withProspects ? ' with its prospects' : ''
  const until = verb === 'pause' && end ? wantedEnd(end, now) : ''
  return `${verb} ${campaign}${prospects}${until}`
}

interface Asked {
  verb: Verb
  withProspects: boolean
  end?: PauseEnd | undefined
}
