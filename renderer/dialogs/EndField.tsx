import { useId, useState } from 'react'
import type { AppError, PauseEnd } from '../../preload/shared/contract'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import { ErrorSentences } from '../controls/ErrorSentences'
import { fieldText, placeOf, zoneHere } from '../words/endText'

interface Props {
  label: string
  /** The end that is set already. */
  end: PauseEnd | null
  error: AppError | null
  hint: string
}

/** A date and time for the end of a pause; the form has it as `until`. */
export function EndField({ label, end, error, hint }: Props) {
  const id = useId()
  const [initially] = useState(() => fieldText(proposedEnd(end)))
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        type="datetime-local"
        id={id}
        name="until"
        defaultValue={initially}
        min={fieldText(Date.now())}
        aria-invalid={error !== null}
        aria-describedby={`${id}-error ${id}-hint`}
      />
      <p className="field-error" id={`${id}-error`} role="alert">
        {error && <ErrorSentences error={error} />}
      </p>
      <p className="field-hint" id={`${id}-hint`}>
        Time in {placeOf(zoneHere())}. {hint}
      </p>
    </div>
  )
}

function proposedEnd(end: PauseEnd | null): number {
  return end && end.until > Date.now() ? end.until : tomorrowMorning(Date.now(), zoneHere()).until
}
