import { History, Pause, Plus, Power, Settings2 } from 'lucide-react'
import { numberText } from '../../preload/shared/words'
import { Button, IconButton } from '../controls/Buttons'
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
        <Button look="quiet" onClick={onceOnly(onPauseAll)}>
          <Pause />{' '}
          {found === null
            ? 'Pause all…'
            : `Pause ${found === 1 ? 'this one' : `these ${numberText(found)}`}…`}
        </Button>
      )}
      {onAdd && (
        <IconButton className="button quiet" label="Add campaign…" onClick={onAdd}>
          <Plus /> {found === null && 'Add campaign…'}
        </IconButton>
      )}
      <span className="footer-space" />
      {onHistory && (
        <IconButton label="History" onClick={onHistory}>
          <History />
        </IconButton>
      )}
      {onSettings && (
        <IconButton label="Settings" onClick={onSettings}>
          <Settings2 />
        </IconButton>
      )}
      <IconButton label="Quit PauseBar" onClick={() => run(window.pauseBar.quit())}>
        <Power />
      </IconButton>
    </footer>
  )
}
