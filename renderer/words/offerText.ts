import type { UndoOffer } from '../../preload/contract'

/** How far went what can be undone, and what it does not reach: a line for each. Empty when there is no more to say. */
export function offerText({ verb, withProspects, leavesProspectsPaused }: UndoOffer): string {
  const prospects = withProspects ? 'With its prospects.' : ''
  if (verb === 'pause') return `${prospects}\nMessages already on their way may still go out.`.trim()
  return leavesProspectsPaused ? 'Its prospects stay paused.' : prospects
}
