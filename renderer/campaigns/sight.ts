/** What scrolls an element: the list's own place or, with large text or in a small window, all of the window. */
export function scrollerOf(element: Element | null): HTMLElement | null {
  for (let each = element?.parentElement ?? null; each; each = each.parentElement) {
    if (getComputedStyle(each).overflowY === 'auto') return each
  }
  return null
}

/** The row that an element is in, or the line of answers. */
export const rowOfElement = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-key]') ?? null

/** Whether a person sees the middle of an element: it is neither scrolled away nor covered. */
export function isInSight(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  const seen = document.elementFromPoint(left + width / 2, top + height / 2)
  return seen !== null && (element.contains(seen) || (rowOfElement(element)?.contains(seen) ?? false))
}

export function scrollToTop(scroller: HTMLElement | null): void {
  scroller?.scrollTo({ top: 0 })
  if (scroller) tellOfScroll(scroller)
}

/** Listeners hear of the new position at once: in the next frame it may have changed again. */
export function tellOfScroll(scroller: HTMLElement): void {
  scroller.dispatchEvent(new Event('scroll'))
}
