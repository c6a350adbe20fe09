import { foundParts, isFoundIn, shortName } from './foundParts'

interface Props {
  id: string
  name: string
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
  /** How many letters there is room for. */
  room: number
  /** What is searched for, marked where the name has it. */
  words: readonly string[]
}

const suffixId = (id: string) => `${id}-suffix`

/** For `aria-describedby`: the suffix that tells the campaign from others of the same name, if it has one. */
export const suffixIds = (id: string, suffix: string) => (suffix === '' ? '' : `${suffixId(id)} `)

/**
 * A campaign's name in at most two lines, the found part marked; as a whole where that stands in its middle. It is always
 * heard as a whole.
 */
export function CampaignName({ id, name, suffix, room, words }: Props) {
  const short = shortName(name, room - suffix.length)
  const isInMiddle = isFoundIn(name, words) && !isFoundIn(short, words)
  const shown = isInMiddle ? name : short
  const parts = foundParts(shown, words).map(({ text, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a name have nothing else to tell them apart.
    isFound ? <mark key={index}>{text}</mark> : text,
  )
  return (
    <p className="row-name" id={id} dir="auto" title={name + suffix} data-whole={isInMiddle}>
      {shown === name ? (
        parts
      ) : (
        <>
          <span className="only-heard">{name}</span>
          <span aria-hidden="true">{parts}</span>
        </>
      )}
      {suffix !== '' && (
        <>
          {' '}
          <small id={suffixId(id)}>{suffix.trimStart()}</small>
        </>
      )}
    </p>
  )
}
