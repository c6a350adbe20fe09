/**
 * When what had the focus is gone, gives it to the search, or else to the first thing in the window that takes it: a person
 * at the keyboard never starts from nowhere.
 */
export function rescueFocus(): void {
  const { activeElement, body } = document
  if (activeElement !== null && activeElement !== body) return
  const heir =
    document.querySelector<HTMLElement>('main search input') ??
    document.querySelector<HTMLElement>('main :is(button, input):enabled')
  heir?.focus()
}
