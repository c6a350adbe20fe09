import { CalendarClock, Clock } from 'lucide-react'
import { useId } from 'react'
import type { EndChoice } from '../../preload/contract'
import { MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'
import { clockText } from '../words/clock'
import { endHint } from '../words/pauseText'
import type { Which } from './which'

interface Props {
  campaign: Which
  /** It is paused already: its end alone is set. */
  isPaused: boolean
  resumeByItself: boolean
  onChooseEnd: () => void
}

/** The items of a row's menu that pause for a while, or say when a paused campaign is to be resumed. */
export function PauseForAWhileItems(props: Props) {
  const { campaign, isPaused, resumeByItself, onChooseEnd } = props
  const run = useRun()
  const hintId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu a group is no fieldset.
    <div
      role="group"
      aria-label={isPaused ? 'Resume later' : 'Pause for a while'}
      aria-describedby={hintId}
      className="menu-group"
    >
      {choices(isPaused, clockText(9, 0)).map(({ label, end }) => (
        <MenuItem key={label} onChoose={() => run(window.pauseBar.pauseUntil({ ...campaign, end }))}>
          <Clock /> {label}
        </MenuItem>
      ))}
      <MenuItem onChoose={onChooseEnd}>
        <CalendarClock /> {isPaused ? 'Resume on…' : 'Pause until…'}
      </MenuItem>
      <p id={hintId} className="menu-note">
        {endHint(resumeByItself)}
      </p>
    </div>
  )
}

const choices = (isPaused: boolean, nine: string): { label: string; end: EndChoice }[] => [
  { label: isPaused ? 'Resume in 1 hour' : 'Pause for 1 hour', end: { kind: 'in-an-hour' } },
  { label: isPaused ? `Resume tomorrow ${nine}` : `Pause until tomorrow ${nine}`, end: { kind: 'tomorrow' } },
  { label: isPaused ? `Resume on Monday ${nine}` : `Pause until Monday ${nine}`, end: { kind: 'monday' } },
]
