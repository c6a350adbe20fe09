import { foundParts, shortName } from './foundParts'

interface Props {
  id: string
  name: string
  /** Tells it from others that are called alike; empty where it needs not be. */
  suffix: string
  /** How many letters there is room for. */
  room: number
  /** What is searched for, marked where the name has it. */
  words: readonly string[]
}

/** A campaign's name in at most two lines, the found part marked. */
export function CampaignName({ id, name, suffix, room, words }: Props) {
  // What was searched for may stand in the middle.
  const shown = words.length === 0 ? shortName(name, room - suffix.length) : name
  return (
    <p className="row-name" id={id} dir="auto" title={name + suffix}>
      {foundParts(shown, words).map(({ text, isFound }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a name have nothing else to tell them apart.
        isFound ? <mark key={index}>{text}</mark> : text,
      )}
      {suffix !== '' && <small>{suffix}</small>}
    </p>
  )
}
