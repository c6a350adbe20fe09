import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { useFocusHandover } from '../campaigns/focus'

interface Props {
  icon: ReactNode
  /** `held`: it asks something, or what is shown may be old. `needs-you`: something failed. */
  tone: 'plain' | 'held' | 'needs-you'
  role?: 'alert'
  onDismiss?: () => void
  children: ReactNode
}

/** A line above the list, or above a form: what there is to know, until it is no more so or dismissed. */
export function BannerBox({ icon, tone, role, onDismiss, children }: Props) {
  const banner = useRef<HTMLDivElement>(null)
  const textId = useId()
  useFocusHandover(banner, heirOf)
  return (
    <div ref={banner} className="banner" data-tone={tone}>
      {icon}
      <div id={textId} className="banner-text" role={role}>
        {children}
      </div>
      {onDismiss && (
        <button
          type="button"
          className="icon-button small"
          aria-label="Dismiss"
          aria-describedby={textId}
          onClick={onDismiss}
        >
          <X />
        </button>
      )}
    </div>
  )
}

/** Where the focus goes when a banner goes away with it: to another banner, else to what is typed in. */
function heirOf(banner: HTMLElement): HTMLElement | null {
  const buttons = [...document.querySelectorAll<HTMLElement>('.banner button')]
  return (
    buttons.find((button) => !banner.contains(button)) ??
    document.querySelector<HTMLElement>('main input:not([type=checkbox])') ??
    document.querySelector<HTMLElement>('main button')
  )
}
