import { CalendarClock, Clock } from 'lucide-react'
import { useId } from 'react'
import type { EndChoice } from '../../preload/contract'
import { MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'
import { endHint } from '../words/pauseText'
import type { Which } from './which'

interface Props {
  campaign: Which
  resumeByItself: boolean
  onChooseEnd: () => void
}

/** The items of a row's menu that pause for a while, or set another end to a pause. */
export function PauseForAWhileItems({ campaign, resumeByItself, onChooseEnd }: Props) {
  const run = useRun()
  const hintId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu a group is no fieldset
    <div role="group" aria-label="Pause for a while" aria-describedby={hintId} className="menu-group">
      {choices.map(({ label, end }) => (
        <MenuItem key={label} onChoose={() => run(window.pauseBar.pauseUntil({ ...campaign, end }))}>
          <Clock /> {label}
        </MenuItem>
      ))}
      <MenuItem onChoose={onChooseEnd}>
        <CalendarClock /> Pause until…
      </MenuItem>
      <p id={hintId} className="menu-note">
        {endHint(resumeByItself)}
      </p>
    </div>
  )
}

const choices: { label: string; end: EndChoice }[] = [
  { label: 'Pause for 1 hour', end: { kind: 'in-an-hour' } },
  { label: 'Pause until tomorrow 9:00', end: { kind: 'tomorrow' } },
  { label: 'Pause until Monday 9:00', end: { kind: 'monday' } },
]
