/** PauseBar's own sign. */
export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="brand-mark-field" width="32" height="32" rx="9" />
      <rect className="brand-mark-bar" x="9.5" y="9" width="4.5" height="14" rx="1.75" />
      <rect className="brand-mark-bar" x="18" y="9" width="4.5" height="14" rx="1.75" />
    </svg>
  )
}
