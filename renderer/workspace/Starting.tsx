import { Mark } from './Header'

/** Before the first snapshot. It appears with a delay, so that a fast start does not flicker. */
export function Starting() {
  return (
    <main className="app starting" aria-busy="true">
      <header className="header">
        <Mark />
        <div className="header-text">
          <h1>PauseBar</h1>
          <p className="age">Starting…</p>
        </div>
      </header>
      <Skeleton />
    </main>
  )
}

const widths = ['72%', '54%', '63%', '48%', '68%']

/** Placeholders for the rows. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {widths.map((width) => (
        <div className="skeleton-row" key={width}>
          <i className="skeleton-mark" />
          <i className="skeleton-name" style={{ width }} />
          <i className="skeleton-status" />
          <i className="skeleton-switch" />
        </div>
      ))}
    </div>
  )
}
