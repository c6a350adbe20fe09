/** How many characters of a name's end are kept: fewer where there is less room. */
const tailLengths = [8, 4, 0]
/** Before fewer characters of its beginning are left, less of its end is kept. */
const leastHead = 4
/** Letters may stand that much closer (px) without anyone noticing. */
const closest = 0.25

interface CutName {
  text: string
  /** The letter spacing (px); below zero where letters stand closer. */
  tracking: number
}

/**
 * Cuts as much out of the middle of a name as there is no room for.
 *
 * @param room the available width (px)
 * @param widthOf measures a text with all that stands around it (px)
 */
export function cutInMiddle(name: string, room: number, widthOf: (text: string) => number): CutName {
  const excess = widthOf(name) - room
  if (excess <= 0) return { text: name, tracking: 0 }
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  const tracking = -excess / characters.length
  if (tracking >= -closest) return { text: name, tracking }
  const fits = (head: number, tail: number) => widthOf(headAndTail(characters, head, tail)) <= room
  const tail = tailLengths.find((length) => fits(leastHead, length)) ?? 0
  const head = longest(characters.length - tail, (length) => fits(length, tail))
  return { text: headAndTail(characters, head, tail), tracking: 0 }
}

/** “Benelux…2025” */
export function headAndTail(characters: string[], head: number, tail: number): string {
  const [beginning, end] = [characters.slice(0, head), characters.slice(characters.length - tail)]
  return `${beginning.join('').trimEnd()}…${end.join('').trimStart()}`
}

/** The largest number from 1 to `most` that holds; 1 if none does. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [1, Math.max(1, most)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
