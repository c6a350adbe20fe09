import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'button'>, 'type' | 'className'>

/** `look`: `wide`, `quiet`, `primary` or `danger`, or several of them. */
export const Button = ({ look = '', ...props }: Props & { look?: string }) => (
  <button {...props} type="button" className={`button ${look}`} />
)

/** A button that looks like a link. */
export const TextButton = (props: Props) => <button {...props} type="button" className="text-button" />

/** A button that shows only an icon; its label is its tooltip too, unless there is another `title`. */
export const IconButton = ({
  label,
  ...props
}: Omit<ComponentProps<'button'>, 'type'> & { label: string }) => (
  <button className="icon-button" title={label} {...props} type="button" aria-label={label} />
)
