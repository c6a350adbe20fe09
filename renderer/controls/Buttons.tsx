import type { ComponentProps } from 'react'

/** A button that looks like a link. */
export const TextButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button {...props} type="button" className="text-button" />
)

/** A button that shows only an icon; its label is its tooltip too. */
export const IconButton = ({
  label,
  ...props
}: Omit<ComponentProps<'button'>, 'type'> & { label: string }) => (
  <button className="icon-button" {...props} type="button" aria-label={label} title={label} />
)
