interface Props {
  text: string
  onClose: () => void
}

/** What a dialog says where there is nothing to decide. */
export function DialogMessage({ text, onClose }: Props) {
  return (
    <>
      <p>{text}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  )
}
