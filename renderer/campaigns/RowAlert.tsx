import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { switchOf, useFocusHandover } from './focus'
import type { Which } from './which'

interface Props {
  campaign: Which
  /** What is the matter. */
  text: ReactNode
  isTabStop: boolean
  onDismiss: () => void
  /** What can be done about it. */
  children: ReactNode
}

/** Something on a row that needs the person, until it is dealt with or dismissed. */
export function RowAlert({ campaign, text, isTabStop, onDismiss, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => switchOf(campaign))
  return (
    <div ref={box} className="failure">
      <div>
        <p role="alert">{text}</p> {children}
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        tabIndex={isTabStop ? 0 : -1}
        onClick={onDismiss}
      >
        <X />
      </button>
    </div>
  )
}
