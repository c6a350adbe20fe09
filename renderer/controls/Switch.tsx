import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type' | 'role' | 'className'>

/** A checkbox that is drawn and read out as a switch. */
export function Switch(props: Props) {
  // biome-ignore lint/a11y/useAriaPropsForRole: the browser reports the state of a checkbox.
  return <input {...props} type="checkbox" role="switch" className="switch" />
}
