import type { UndoOffer } from '../../preload/contract'
import { endText } from './endText'

/**
 * Where and how far went what can be undone, and what it does not reach: a line for each. Empty when there is no more
 * to say.
 *
 * @param now ms since the epoch
 * @param accountName where there are several accounts, the one that it was in
 */
export function offerText(offer: UndoOffer, now: number, accountName?: string): string {
  const where = accountName === undefined ? '' : `In ${accountName}.`
  const how = [where, endOf(offer, now), prospectsText(offer)].filter(Boolean).join(' ')
  if (offer.verb === 'resume') return how
  return `${how}\nMessages already on their way may still go out.`.trim()
}

function endOf({ verb, end, byTimer }: UndoOffer, now: number): string {
  if (byTimer) return 'As planned.'
  return verb === 'pause' && end ? `Until ${endText(end, now)}.` : ''
}

function prospectsText({ withProspects, leavesProspectsPaused }: UndoOffer): string {
  if (leavesProspectsPaused) return 'Its prospects stay paused.'
  return withProspects ? 'With its prospects.' : ''
}
