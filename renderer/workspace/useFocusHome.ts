import { type RefObject, useEffect, useRef } from 'react'
import { holdsMarkedText } from '../controls/markedText'

/**
 * Brings the focus home to the search when what had it is gone: from there every key works. Until there is one, it stays
 * with what is offered in the place of the list or in a banner, or with `Refresh`. Text that is marked stays so.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  const stopgap = useRef<HTMLElement | null>(null)
  useEffect(() => {
    function bring() {
      const { activeElement } = document
      const isAway = activeElement === document.body || activeElement === stopgap.current
      if (!isAway || !document.hasFocus() || document.querySelector('dialog[open]')) return
      if (holdsMarkedText()) return
      stopgap.current = home.current ? null : nextBest()
      const next = home.current ?? stopgap.current
      next?.focus({ preventScroll: true })
    }
    // Later than components that hand the focus on themselves.
    const bringSoon = () => setTimeout(bring)
    bringSoon()
    const end = new AbortController()
    document.addEventListener('focusout', bringSoon, end)
    // What was marked may be so no more.
    const letGo = () => document.activeElement === document.body && bringSoon()
    document.addEventListener('pointerup', letGo, end)
    return () => end.abort()
  })
}

const nextBest = () =>
  document.querySelector<HTMLElement>('.empty button') ??
  document.querySelector<HTMLElement>('.banners button') ??
  document.querySelector<HTMLElement>('.header .icon-button')
