import { X } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  /** `held`: what is shown may be old. `needs-you`: nothing goes on without the person. */
  tone: 'plain' | 'held' | 'needs-you'
  role?: 'alert'
  onDismiss?: () => void
  children: ReactNode
}

/** A line above the list, or above a form: what there is to know, until it is no more so or dismissed. */
export function Banner({ icon, tone, role, onDismiss, children }: Props) {
  return (
    <div className="banner" data-tone={tone}>
      {icon}
      <div className="banner-text" role={role}>
        {children}
      </div>
      {onDismiss && (
        <button type="button" className="icon-button small" aria-label="Dismiss" onClick={onDismiss}>
          <X />
        </button>
      )}
    </div>
  )
}
