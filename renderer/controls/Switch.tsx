import type { ComponentProps } from 'react'

/** A checkbox that is drawn and read out as a switch. */
export function Switch(props: Omit<ComponentProps<'input'>, 'type' | 'role' | 'className'>) {
  // biome-ignore lint/a11y/useAriaPropsForRole: the browser reports the state of a checkbox.
  return <input {...props} type="checkbox" role="switch" className="switch" />
}
