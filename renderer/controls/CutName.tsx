/** How many characters of a name's end are never cut. */
const tailLength = 8

/**
 * A name on one line. Where it is too long, it is cut in the middle: what follows it stands right behind it. It is heard
 * whole: both parts are drawn by the style alone.
 */
export function CutName({ name }: { name: string }) {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  return (
    <bdi
      className="cut-name"
      title={name}
      data-head={characters.slice(0, -tailLength).join('')}
      data-tail={characters.slice(-tailLength).join('')}
    >
      <span className="only-heard">{name}</span>
    </bdi>
  )
}
