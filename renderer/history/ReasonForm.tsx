import type { FormEvent, KeyboardEvent } from 'react'

interface Props {
  reason: string
  /** With what was typed, or with null when it is to stay as it was. */
  onEnd: (reason: string | null) => void
}

/** Why something was done: Enter saves it, Esc leaves it. */
export function ReasonForm({ reason, onEnd }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onEnd(String(new FormData(event.currentTarget).get('reason')))
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onEnd(null)
  }

  return (
    <form className="history-why" onSubmit={submit} onKeyDown={press}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked for this field with the click before.
        autoFocus
        name="reason"
        type="text"
        aria-label="Why?"
        placeholder="Reason"
        maxLength={200}
        autoComplete="off"
        defaultValue={reason}
      />
      <button type="submit" className="text-button">
        Save
      </button>
      <button type="button" className="text-button" onClick={() => onEnd(null)}>
        Cancel
      </button>
    </form>
  )
}
