import { type ReactNode, useId, useState } from 'react'
import type { EndChoice } from '../../preload/shared/contract'
import { morning, tomorrowMorning } from '../../preload/shared/pauseEnds'
import { clockText } from '../words/ageText'
import { fieldText, zoneHere } from '../words/endText'

/** Until when a pause lasts, as it is chosen on the sheet. */
export type UntilKind = 'none' | 'tomorrow' | 'monday' | 'at'

interface Props {
  chosen: UntilKind
  /** What has to be known of what is chosen. */
  hint: ReactNode
  onChoose: (kind: UntilKind) => void
}

/** Until when: four choices, of which the last has a field for a date and time. */
export function UntilChoice({ chosen, hint, onChoose }: Props) {
  const id = useId()
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
        <DateAndTime isChosen={chosen === 'at'} onChoose={() => onChoose('at')} />
      </div>
      <div id={`${id}-hint`} className="sheet-hint">
        {hint}
      </div>
    </div>
  )
}

/** In its place from the beginning, so that nothing moves; a click into it chooses it. */
function DateAndTime({ isChosen, onChoose }: { isChosen: boolean; onChoose: () => void }) {
  const [initially] = useState(() => fieldText(tomorrowMorning(Date.now(), zoneHere()).until))
  return (
    <input
      type="datetime-local"
      name="localTime"
      aria-label="Date and time"
      className="until-field"
      defaultValue={initially}
      min={fieldText(Date.now())}
      tabIndex={isChosen ? 0 : -1}
      data-chosen={isChosen}
      onPointerDown={onChoose}
      onChange={onChoose}
    />
  )
}

/** What is sent for it; null for no end. */
export function endChoiceOf(kind: UntilKind, localTime: string): EndChoice | null {
  switch (kind) {
    case 'none':
      return null
    case 'tomorrow':
    case 'monday':
      return { kind }
    case 'at':
      return { kind, localTime }
  }
}
