import type { UndoOffer } from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import { pastAtStart, stillSentInShort } from '../../preload/shared/words'
import { campaignOf } from '../campaigns/items'
import { endPhrase } from './endText'

/** “Paused “Q1 Outbound””. */
export const offerTitle = (offer: UndoOffer) =>
  `${pastAtStart[offer.verb]} “${displayName(campaignOf(offer))}”`

/**
 * What the title leaves out: the account, the end, the prospects. Empty when there is nothing to add.
 *
 * @param now ms since the epoch
 * @param accountName only where there are several accounts
 */
export function offerText(offer: UndoOffer, now: number, accountName?: string): string {
  const where = accountName === undefined ? '' : `In ${accountName}.`
  const caveat = offer.verb === 'pause' ? stillSentInShort : ''
  return [where, untilText(offer, now), prospectsText(offer), caveat].filter(Boolean).join(' ')
}

function untilText({ verb, end, byTimer }: UndoOffer, now: number): string {
  if (byTimer) return 'As planned.'
  return verb === 'pause' && end ? asSentence(endPhrase(end, now)) : ''
}

const asSentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function prospectsText({ withProspects, leavesProspectsPaused }: UndoOffer): string {
  if (leavesProspectsPaused) return 'Its prospects stay paused.'
  return withProspects ? 'With its prospects.' : ''
}
