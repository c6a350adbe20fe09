import { History, Pause, Plus, Power, Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { numberText } from '../../preload/shared/words'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'

interface Props {
  /** Undefined where nothing can be paused. */
  onPauseAll?: (() => void) | undefined
  /** How many of the campaigns found can be paused; null without a search. */
  found?: number | null
  /** Undefined where no campaign can be added. */
  onAdd?: (() => void) | undefined
  onHistory?: () => void
  onSettings?: () => void
}

/** On the left what concerns the campaigns, on the right what concerns PauseBar. */
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
      {onHistory && <IconButton icon={<History />} label="History" onClick={onHistory} />}
      {onSettings && <IconButton icon={<Settings2 />} label="Settings" onClick={onSettings} />}
      <IconButton icon={<Power />} label="Quit PauseBar" onClick={() => run(window.pauseBar.quit())} />
    </footer>
  )
}

function IconButton({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  )
}
