/** So much of the end of a name stays whole. */
const tailLength = 8

/** A name on one line. Where it is too long, it is cut in the middle: what follows it stands right behind it. */
export function CutName({ name }: { name: string }) {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  const head = characters.slice(0, -tailLength).join('')
  return (
    <bdi className="cut-name" title={name}>
      <span>{head}</span>
      <span>{characters.slice(-tailLength).join('')}</span>
    </bdi>
  )
}
