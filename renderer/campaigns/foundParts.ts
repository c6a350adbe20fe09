import { plain } from '../../preload/shared/search'
import { headAndTail } from '../controls/cutInMiddle'

/** Part of a name, and whether it matches the search. */
interface NamePart {
  text: string
  isFound: boolean
}

/** Splits a name into parts that match one of the words and parts that do not. */
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

/** Folding may turn one character into several (“ﬁ” into “fi”), or into none. */
function foundCharacters(characters: string[], words: readonly string[]): boolean[] {
  const plainCharacters = characters.map(plain)
  const owners = plainCharacters.flatMap((text, index) => Array.from(text, () => index))
  const text = Array.from(plainCharacters.join(''))
  const isFound = characters.map(() => false)
  for (const word of phraseOrWords(text.join(''), words).map((each) => Array.from(each))) {
    for (let at = 0; at + word.length <= text.length; at += 1) {
      if (!word.every((character, offset) => text[at + offset] === character)) continue
      if (word.length === 1 && !isWordStart(text, at)) continue
      for (const owner of owners.slice(at, at + word.length)) isFound[owner] = true
    }
  }
  return isFound
}

/** The whole search, if the name has it as typed; else each of its words. */
function phraseOrWords(text: string, words: readonly string[]): readonly string[] {
  const phrase = words.join(' ')
  return text.includes(phrase) ? [phrase] : words
}

/** Nearly every word contains any given letter: a single one is meant as the beginning of a word. */
const isWordStart = (text: string[], at: number) => !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Whether the name has every word of the search. */
export function isFoundIn(name: string, words: readonly string[]): boolean {
  const text = plain(name)
  return words.every((word) => text.includes(word))
}

/** Cuts a name with more than `room` characters in the middle: names in a long list differ at their ends. */
export function shortName(name: string, room: number): string {
  // Counting characters is slow, and there are never more of them than UTF-16 units.
  if (name.length <= room) return name
  const characters = Array.from(name)
  if (characters.length <= room) return name
  const head = Math.ceil(room * 0.55)
  return headAndTail(characters, head, room - head - 1)
}
