import { plain } from '../../preload/shared/search'

/** A piece of a name, and whether it is what was searched for. */
export interface NamePart {
  text: string
  isFound: boolean
}

/** The name in pieces, those that match one of the words told from the others. */
export function foundParts(name: string, words: readonly string[]): NamePart[] {
  if (words.length === 0) return [{ text: name, isFound: false }]
  const characters = Array.from(name)
  const isFound = foundCharacters(characters, words)
  const parts: NamePart[] = []
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1)
    const found = isFound[index] ?? false
    if (last?.isFound === found) last.text += character
    else parts.push({ text: character, isFound: found })
  }
  return parts
}

/** One character may be several without accents and case (“ﬁ” is “fi”), or none. */
function foundCharacters(characters: string[], words: readonly string[]): boolean[] {
  const plainCharacters = characters.map(plain)
  const owners = plainCharacters.flatMap((text, index) => Array.from(text, () => index))
  const text = Array.from(plainCharacters.join(''))
  const isFound = characters.map(() => false)
  for (const word of marked(text.join(''), words).map((each) => Array.from(each))) {
    for (let at = 0; at + word.length <= text.length; at += 1) {
      if (!word.every((character, offset) => text[at + offset] === character)) continue
      if (word.length === 1 && !isWordStart(text, at)) continue
      for (const owner of owners.slice(at, at + word.length)) isFound[owner] = true
    }
  }
  return isFound
}

/** All that was typed, where it stands so in the name; else each of its words. */
function marked(text: string, words: readonly string[]): readonly string[] {
  const phrase = words.join(' ')
  return text.includes(phrase) ? [phrase] : words
}

/** A letter alone is in nearly every word: it is meant as the beginning of one. */
const isWordStart = (text: string[], at: number) => !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Whether all that is searched for stands in the name. */
export function isFoundIn(name: string, words: readonly string[]): boolean {
  const text = plain(name)
  return words.every((word) => text.includes(word))
}

/**
 * A name as it has room in its row: a long one without its middle, since names in a long list differ at their ends.
 *
 * @param room how many letters there is room for
 */
export function shortName(name: string, room: number): string {
  // No name has more characters than units of its text, which nobody has to count.
  if (name.length <= room) return name
  const characters = Array.from(name)
  if (characters.length <= room) return name
  const head = Math.ceil(room * 0.55)
  const tail = room - head - 1
  return `${characters.slice(0, head).join('').trimEnd()}…${characters.slice(-tail).join('').trimStart()}`
}
