import type { UndoOffer } from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import { pastAtStart, stillSentInShort } from '../../preload/shared/words'
import { campaignOf } from '../campaigns/items'
import { endWords } from './endText'

/** “Paused “Q1 Outbound””. */
export const offerTitle = (offer: UndoOffer) =>
  `${pastAtStart[offer.verb]} “${displayName(campaignOf(offer))}”`

/**
 * Where and how far went what can be undone, and what it does not reach. Empty when there is no more to say.
 *
 * @param now ms since the epoch
 * @param accountName where there are several accounts, the one that it was in
 */
export function offerText(offer: UndoOffer, now: number, accountName?: string): string {
  const where = accountName === undefined ? '' : `In ${accountName}.`
  const caveat = offer.verb === 'pause' ? stillSentInShort : ''
  return [where, untilText(offer, now), prospectsText(offer), caveat].filter(Boolean).join(' ')
}

function untilText({ verb, end, byTimer }: UndoOffer, now: number): string {
  if (byTimer) return 'As planned.'
  return verb === 'pause' && end ? asSentence(endWords(end, now)) : ''
}

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function prospectsText({ withProspects, leavesProspectsPaused }: UndoOffer): string {
  if (leavesProspectsPaused) return 'Its prospects stay paused.'
  return withProspects ? 'With its prospects.' : ''
}
