import { Check, Copy, Pencil } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useRun } from '../snapshot/commands'
import { timeText } from '../words/ageText'
import { ReasonForm } from './ReasonForm'

interface Props {
  /** When it was (ms since the epoch). */
  at: number
  now: number
  /** What it is about, for the names of its buttons. */
  about: string
  reason: string
  /** Notes another reason; undefined where none can be given. */
  onExplain: ((reason: string) => void) | undefined
  /** The line about it for others. */
  share: () => string
  children: ReactNode
  /** What is to be said below the reason. */
  footnote?: ReactNode
}

/** What happened once, when and why. */
export function HistoryLine({ at, now, about, reason, onExplain, share, children, footnote }: Props) {
  const [isExplaining, setExplaining] = useState(false)
  const timeId = useId()
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
        {reason !== '' && <p className="history-reason">“{reason}”</p>}
        {footnote}
      </div>
      <div className="history-buttons">
        {onExplain && (
          <ExplainButton
            ref={explainButton}
            about={about}
            timeId={timeId}
            isGiven={reason !== ''}
            isExplaining={isExplaining}
            onClick={() => setExplaining(!isExplaining)}
          />
        )}
        <CopyButton about={about} timeId={timeId} text={share} />
      </div>
      {isExplaining && <ReasonForm reason={reason} onEnd={endExplaining} />}
    </div>
  )
}

interface ButtonProps {
  about: string
  /** What says when it was: there may be several lines about the same. */
  timeId: string
}

interface ExplainButtonProps extends ButtonProps {
  ref: React.Ref<HTMLButtonElement>
  isGiven: boolean
  isExplaining: boolean
  onClick: () => void
}

/** The same button before and after a reason is given, so that it keeps the focus. */
function ExplainButton({ ref, about, timeId, isGiven, isExplaining, onClick }: ExplainButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={isGiven ? 'icon-button small' : 'text-button'}
      aria-label={`${isGiven ? 'Edit reason:' : 'Why?'} ${about}`}
      aria-describedby={timeId}
      aria-expanded={isExplaining}
      title={isGiven ? 'Edit reason' : undefined}
      onClick={onClick}
    >
      {isGiven ? <Pencil /> : 'Why?'}
    </button>
  )
}

function CopyButton({ about, timeId, text }: ButtonProps & { text: () => string }) {
  const run = useRun()
  const [isCopied, setCopied] = useState(false)
  const label = isCopied ? 'Copied' : 'Copy as text'
  return (
    <button
      type="button"
      className="icon-button small"
      aria-label={`${label}: ${about}`}
      aria-describedby={timeId}
      title={label}
      onClick={async () => setCopied(await run(window.pauseBar.copyText({ text: text() })))}
    >
      {isCopied ? <Check /> : <Copy />}
    </button>
  )
}
