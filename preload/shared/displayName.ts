import type { CampaignRow } from '../campaignRow'

/** The campaign's name as it can be shown anywhere, or a stand-in where there is nothing to be seen of it. */
export function displayName({ id, name }: Pick<CampaignRow, 'id' | 'name'>): string {
  if (plainName.test(name)) return name
  const shown = readable(name)
  return isSeen(shown) ? shown : `Campaign ${idPiece(id)}`
}

/** Most names. */
const plainName = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*[\u0021-\u007E\u00A1-\u00AC\u00AE-\u024F]$/

/** Signs that only change others, blanks, and the two that are empty by their drawing, are not seen. */
const anythingSeen = /[^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether there is anything to be seen of a name. */
export const isSeen = (name: string) => anythingSeen.test(name)

/**
 * A menu's label would end at the first NUL, and a line break would break it. Overrides of the direction show what follows them
 * otherwise than it is, and what opens or closes a direction reaches beyond the name.
 */
const readable = (name: string) =>
  name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]+/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

/** A name in a line of text whose direction is another: what stands around it stays where it is. */
export const isolated = (name: string): string => (fromRight.test(name) ? `\u2068${name}\u2069` : name)

/** Letters and marks of the scripts that run from right to left. */
const fromRight = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Enough of an id to tell it from others. */
export const idPiece = (id: string) => id.slice(0, 8)
