import type { Verb } from '../../preload/contract'

/** What was asked for, as in “pause it with its prospects”. */
export function intentText(intent: { verb: Verb; withProspects: boolean }, campaign: string): string {
  return `${intent.verb} ${campaign}${intent.withProspects ? ' with its prospects' : ''}`
}
