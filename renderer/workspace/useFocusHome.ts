import { type RefObject, useEffect } from 'react'

/**
 * Brings the focus home to the search when what had it is gone: from there every key works. Where there is nothing to be
 * searched, it is brought to the window's content.
 */
export function useFocusHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bring = () => {
      const isNowhere = document.activeElement === document.body && document.hasFocus()
      if (!isNowhere || document.querySelector('dialog[open]')) return
      const place = home.current ?? document.querySelector<HTMLElement>('main')
      place?.focus({ preventScroll: true })
    }
    // Whoever hands the focus on does so first.
    const bringSoon = () => setTimeout(bring)
    bringSoon()
    document.addEventListener('focusout', bringSoon)
    return () => document.removeEventListener('focusout', bringSoon)
  })
}
