import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { useFocusHandover } from './useFocusHandover'

interface Props {
  icon: ReactNode
  /** `held`: a question, or the list may be out of date. `needs-you`: something failed. */
  tone: 'plain' | 'held' | 'needs-you'
  role?: 'alert'
  /** The names of the accounts that it is about; empty when that is clear. */
  whose?: string
  onDismiss?: () => void
  children: ReactNode
}

/** A message above the list or a form. */
export function BannerBox({ icon, tone, role, whose = '', onDismiss, children }: Props) {
  const banner = useRef<HTMLDivElement>(null)
  const textId = useId()
  useFocusHandover(banner, nextFocus)
  return (
    <div ref={banner} className="banner" data-tone={tone}>
      {icon}
      <div id={textId} className="banner-text" role={role}>
        {whose !== '' && (
          <>
            <b>
              <bdi>{whose}</bdi>:
            </b>{' '}
          </>
        )}
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

/** When a banner goes away with the focus in it, that moves to another banner, else to a text field. */
function nextFocus(banner: HTMLElement): HTMLElement | null {
  const buttons = [...document.querySelectorAll<HTMLElement>('.banner button')]
  return (
    buttons.find((button) => !banner.contains(button)) ??
    document.querySelector<HTMLElement>('main input:not([type=checkbox])') ??
    document.querySelector<HTMLElement>('main button')
  )
}
