import { Check, Copy, Pencil } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { IconButton, TextButton } from '../controls/Buttons'
import { useRun } from '../snapshot/commands'
import { timeText } from '../words/ageText'

interface Props {
  /** When it happened (ms since the epoch). */
  at: number
  now: number
  /** What it is about, for the labels of the buttons. */
  about: string
  reason: string
  /** Saves a reason; undefined where none can be given. */
  onExplain: ((reason: string) => void) | undefined
  /** The text to copy. */
  share: () => string
  children: ReactNode
  /** Stands below the reason. */
  footnote?: ReactNode
}

/** A line of the history: what happened, when and why. */
export function HistoryLine({ at, now, about, reason, onExplain, share, children, footnote }: Props) {
  const [isExplaining, setExplaining] = useState(false)
  const timeId = useId()
  const isGiven = reason !== ''
  const explainButton = useRef<HTMLButtonElement>(null)

  function endExplaining(given: string | null) {
    setExplaining(false)
    explainButton.current?.focus()
    if (given !== null) onExplain?.(given)
  }

  return (
    <div className="history-line">
      <time id={timeId} dateTime={new Date(at).toISOString()} title={timeText(at, now)}>
        {timeText(at, at)}
      </time>
      <div className="history-text">
        {children}
        {isGiven && <p className="history-reason">“{reason}”</p>}
        {footnote}
      </div>
      <div className="history-buttons">
        {onExplain && (
          // One button with and without a reason, so that it keeps the focus.
          <button
            ref={explainButton}
            type="button"
            className={isGiven ? 'icon-button small' : 'text-button'}
            aria-label={`${isGiven ? 'Edit reason:' : 'Why?'} ${about}`}
            aria-describedby={timeId}
            aria-expanded={isExplaining}
            title={isGiven ? 'Edit reason' : undefined}
            onClick={() => setExplaining(!isExplaining)}
          >
            {isGiven ? <Pencil /> : 'Why?'}
          </button>
        )}
        <CopyButton about={about} timeId={timeId} text={share} />
      </div>
      {isExplaining && <ReasonForm reason={reason} onEnd={endExplaining} />}
    </div>
  )
}

interface CopyButtonProps {
  about: string
  text: () => string
  /** The element with the time: several lines may be about the same. */
  timeId: string
}

function CopyButton({ about, timeId, text }: CopyButtonProps) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  const label = isCopied ? 'Copied' : 'Copy as text'
  return (
    <IconButton
      className="icon-button small"
      label={`${label}: ${about}`}
      aria-describedby={timeId}
      title={label}
      onClick={async () => setCopied(await run(window.pauseBar.copyText({ text: text() })))}
    >
      {isCopied ? <Check /> : <Copy />}
    </IconButton>
  )
}

interface ReasonFormProps {
  reason: string
  /** Gets the new reason, or null to keep the old one. */
  onEnd: (reason: string | null) => void
}

/** Edits a reason: Enter saves, Esc cancels. */
function ReasonForm({ reason, onEnd }: ReasonFormProps) {
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
        // biome-ignore lint/a11y/noAutofocus: a click on “Why?” opens this field.
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
      <TextButton onClick={() => onEnd(null)}>Cancel</TextButton>
    </form>
  )
}
