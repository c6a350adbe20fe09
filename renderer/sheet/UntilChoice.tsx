import { type ReactNode, useId, useState } from 'react'
import type { EndChoice } from '../../preload/shared/contract'
import { morning, tomorrowMorning } from '../../preload/shared/pauseEnds'
import { clockText } from '../words/ageText'
import { fieldText, zoneHere } from '../words/endText'

/** The choices for the end of a pause. */
export type UntilKind = 'none' | 'tomorrow' | 'monday' | 'at'

interface Props {
  chosen: UntilKind
  /** Explains the choice. */
  hint: ReactNode
  onChoose: (kind: UntilKind) => void
}

export function UntilChoice({ chosen, hint, onChoose }: Props) {
  const id = useId()
  const [initially] = useState(() => fieldText(tomorrowMorning(Date.now(), zoneHere()).until))
  const atNine = clockText(morning.hour, morning.minute)
  const choices: [UntilKind, string][] = [
    ['none', 'No end'],
    ['tomorrow', `Tomorrow ${atNine}`],
    ['monday', `Monday ${atNine}`],
    ['at', 'Date and time…'],
  ]
  return (
    <div role="radiogroup" className="until" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <p id={`${id}-label`} className="until-label">
        Until
      </p>
      <div className="until-choices">
        {choices.map(([kind, label]) => (
          <label key={kind} className="check">
            <input type="radio" name="until" checked={kind === chosen} onChange={() => onChoose(kind)} />
            {label}
          </label>
        ))}
        {/* Always in its place, so that nothing moves. A click into it chooses it. */}
        <input
          type="datetime-local"
          name="localTime"
          aria-label="Date and time"
          className="until-field"
          defaultValue={initially}
          min={fieldText(Date.now())}
          tabIndex={chosen === 'at' ? 0 : -1}
          data-chosen={chosen === 'at'}
          onPointerDown={() => onChoose('at')}
          onChange={() => onChoose('at')}
        />
      </div>
      <div id={`${id}-hint`} className="fine-print sheet-hint">
        {hint}
      </div>
    </div>
  )
}

/** The choice as it is sent; null for no end. */
export function endChoiceOf(kind: UntilKind, localTime: string): EndChoice | null {
  if (kind === 'none') return null
  return kind === 'at' ? { kind, localTime } : { kind }
}
