import { History, Pause, Plus, Power, Settings2 } from 'lucide-react'
import { numberText } from '../../preload/shared/words'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'

interface Props {
  /** Undefined where nothing can be paused. */
  onPauseAll?: (() => void) | undefined
  /** How many of what was searched for are active; null while nothing is searched for. */
  found?: number | null
  /** Undefined where no campaign can be added. */
  onAdd?: (() => void) | undefined
  onHistory?: () => void
  onSettings?: () => void
}

/** What can be done about all of it: to the left with the campaigns, to the right with PauseBar. */
export function Footer({ onPauseAll, found = null, onAdd, onHistory, onSettings }: Props) {
  const run = useRun()
  return (
    <footer className="footer">
      {onPauseAll && (
        <button type="button" className="button quiet" onClick={onceOnly(onPauseAll)}>
          <Pause />{' '}
          {found === null
            ? 'Pause all…'
            : `Pause ${found === 1 ? 'this one' : `these ${numberText(found)}`}…`}
        </button>
      )}
      {onAdd && (
        <button
          type="button"
          className="button quiet"
          aria-label="Add campaign…"
          title="Add campaign…"
          onClick={onAdd}
        >
          <Plus /> {found === null && 'Add campaign…'}
        </button>
      )}
      <span className="footer-space" />
      {onHistory && (
        <button
          type="button"
          className="icon-button"
          aria-label="History"
          title="History"
          onClick={onHistory}
        >
          <History />
        </button>
      )}
      {onSettings && (
        <button
          type="button"
          className="icon-button"
          aria-label="Settings"
          title="Settings"
          onClick={onSettings}
        >
          <Settings2 />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label="Quit PauseBar"
        title="Quit PauseBar"
        onClick={() => run(window.pauseBar.quit())}
      >
        <Power />
      </button>
    </footer>
  )
}
