import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import { holdsSelectedText } from '../controls/textSelection'

interface Props {
  title: ReactNode
  /** Has the focus at first. */
  first: RefObject<HTMLElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A view that fills the window, until one goes back. The focus goes where it came from, as after a dialog. */
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
    // What had the focus may be gone: an entry that is found no more, a button that has done what it was for.
    const observer = new MutationObserver(() => {
      if (!element.contains(document.activeElement) && !holdsSelectedText())
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
