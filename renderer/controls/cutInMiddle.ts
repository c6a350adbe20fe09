/** How many characters of a name's end are kept, the fewer the less room there is. */
const tailLengths = [8, 4, 0]
/** With fewer characters of its beginning (letters), rather less of its end is kept. */
const leastHead = 4
/** How much closer letters may stand (px): nobody sees it. */
const closest = 0.25

/** A name as it has room on its line. */
export interface CutName {
  text: string
  /** How much closer its letters stand: below zero (px), or zero. */
  tracking: number
}

/**
 * A name without as much of its middle as there is no room for.
 *
 * @param room how wide it may be (px)
 * @param widthOf how wide a text is with all that stands around it (px)
 */
export function cutInMiddle(name: string, room: number, widthOf: (text: string) => number): CutName {
  const excess = widthOf(name) - room
  if (excess <= 0) return { text: name, tracking: 0 }
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  const tracking = -excess / characters.length
  if (tracking >= -closest) return { text: name, tracking }
  const fits = (length: number, tail: number) => widthOf(cut(characters, length, tail)) <= room
  const tail = tailLengths.find((length) => fits(leastHead, length)) ?? 0
  const head = longest(characters.length - tail, (length) => fits(length, tail))
  return { text: cut(characters, head, tail), tracking: 0 }
}

function cut(characters: string[], head: number, tail: number): string {
  const [beginning, end] = [characters.slice(0, head), characters.slice(characters.length - tail)]
  return `${beginning.join('').trimEnd()}…${end.join('').trimStart()}`
}

/** The largest number from 1 to `most` for which it holds; 1 if for none. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [1, Math.max(1, most)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
