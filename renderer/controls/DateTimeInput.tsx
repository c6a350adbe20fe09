import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'lang'>

/** A field for a date and a time of day, with the clock that the computer's other programs have. */
export function DateTimeInput(props: Props) {
  // The page's language is the clock's, and Chromium looks for it on the field itself when that is made.
  return <input {...props} lang={document.documentElement.lang} type="datetime-local" />
}
