import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  title: ReactNode
  /** Has the focus at first. */
  first: RefObject<HTMLElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onClose: () => void
  children: ReactNode
}

/** A view that fills the window, until one goes back; the focus goes back to where it came from. */
export function FullView({ title, first, onKeyDown, onClose, children }: Props) {
  const view = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useLayoutEffect(() => {
    const element = view.current
    const opener = document.activeElement
    element?.showModal()
    first.current?.focus()
    return () => {
      element?.close()
      giveFocusBack(opener)
    }
  }, [first])

  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    // What had the focus may be gone: an entry that is found no more, a button that has done what it was for.
    const observer = new MutationObserver(() => {
      if (!element.contains(document.activeElement)) first.current?.focus({ preventScroll: true })
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

/** The row that it came from may be gone by now; the search never is, as long as there is a list. */
function giveFocusBack(opener: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (isLost && opener instanceof HTMLElement) opener.focus()
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>('.app .search input, .app .footer button')?.focus()
  }
}
