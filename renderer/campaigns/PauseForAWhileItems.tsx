import { CalendarClock, Clock } from 'lucide-react'
import { useId } from 'react'
import { endLabels, morning } from '../../preload/shared/pauseEnds'
import { MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'
import { clockText } from '../words/ageText'
import { endHint } from '../words/pauseText'
import type { Which } from './items'

interface Props {
  campaign: Which
  /** It is paused already: its end alone is set. */
  isPaused: boolean
  resumeByItself: boolean
  onChooseEnd: () => void
}

/** The items of a row's menu that pause for a while, or set an end to a pause. */
export function PauseForAWhileItems(props: Props) {
  const { campaign, isPaused, resumeByItself, onChooseEnd } = props
  const run = useRun()
  const hintId = useId()
  const { choices, other } = endLabels(isPaused, resumeByItself, clockText(morning.hour, morning.minute))
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu a group is no fieldset.
    <div
      role="group"
      aria-label={isPaused ? (resumeByItself ? 'Resume later' : 'Ask me later') : 'Pause for a while'}
      aria-describedby={hintId}
      className="menu-group"
    >
      {choices.map(({ label, end }) => (
        <MenuItem key={label} onChoose={() => run(window.pauseBar.pauseUntil({ ...campaign, end }))}>
          <Clock /> {label}
        </MenuItem>
      ))}
      <MenuItem onChoose={onChooseEnd}>
        <CalendarClock /> {other}
      </MenuItem>
      <p id={hintId} className="menu-note">
        {endHint(resumeByItself)}
      </p>
    </div>
  )
}
