import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { holdsMarkedText } from '../controls/markedText'

interface Props {
  title: ReactNode
  /** Gets the focus at first, and when what had it goes away. */
  first: RefObject<HTMLElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A view that fills the window. Closing it returns the focus to where it came from, as after a dialog. */
export function FullView({ title, first, onKeyDown, onClose, children }: Props) {
  const view = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = view.current
    element?.showModal()
    first.current?.focus()
    return () => element?.close()
  }, [first])

  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    // The focused element may go away: an entry that no longer matches, a button that has done its work.
    const observer = new MutationObserver(() => {
      if (!element.contains(document.activeElement) && !holdsMarkedText())
        first.current?.focus({ preventScroll: true })
    })
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [first])

  return (
    <dialog
      ref={view}
      className="full-view"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={onClose}
      onClose={onClose}
    >
      <header className="full-view-header">
        <button type="button" className="icon-button" aria-label="Back" title="Back (Esc)" onClick={onClose}>
          <ArrowLeft />
        </button>
        <h2 id={titleId}>{title}</h2>
      </header>
      {children}
    </dialog>
  )
}
