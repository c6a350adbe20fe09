/** The names of the accounts that a banner is about, before its words. */
export function Whose({ text }: { text: string }) {
  if (text === '') return null
  return (
    <>
      <b>
        <bdi>{text}</bdi>:
      </b>{' '}
    </>
  )
}
