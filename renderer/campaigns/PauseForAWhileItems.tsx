import { CalendarClock, Clock } from 'lucide-react'
import { useId } from 'react'
import { MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'
import { endChoiceTexts } from '../words/endChoiceText'
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
      {kinds.map((kind) => (
        <MenuItem key={kind} onChoose={() => run(window.pauseBar.pauseUntil({ ...campaign, end: { kind } }))}>
          <Clock /> Pause {endChoiceTexts[kind]()}
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

const kinds = ['in-an-hour', 'tomorrow', 'monday'] as const
