import { type FormEvent, useId, useState } from 'react'
import type { AppError, CampaignRow, Result } from '../../preload/contract'
import { which } from '../campaigns/which'
import { DateTimeInput } from '../controls/DateTimeInput'
import { ErrorSentences } from '../controls/ErrorSentences'
import { answered } from '../snapshot/commands'
import { fieldText, placeOf, zoneHere } from '../words/endText'
import { endHint } from '../words/pauseText'
import { displayName } from '../words/statusText'
import { Dialog } from './Dialog'
import { DialogButtons } from './DialogButtons'

interface Props {
  row: CampaignRow
  /** Where there are several accounts, the campaign's. */
  accountName: string | undefined
  resumeByItself: boolean
  onClose: () => void
}

/** Asks when a pause is to end: of a campaign that runs, to pause it; of one that is paused, to set the end. */
export function PauseUntilDialog({ row, accountName, resumeByItself, onClose }: Props) {
  const [error, setError] = useState<AppError | null>(null)
  const isPaused = row.status === 'paused'

  async function send(answer: Promise<Result<null>>) {
    const result = await answered(answer)
    if (result.ok) onClose()
    else setError(result.error)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const localTime = String(new FormData(event.currentTarget).get('until'))
    send(window.pauseBar.pauseUntil({ ...which(row), end: { kind: 'at', localTime } }))
  }

  const title = (
    <>
      {isPaused ? 'Keep “' : 'Pause “'}
      <bdi>{displayName(row)}</bdi>
      {isPaused ? '” paused' : '”'}
      {accountName && ` in ${accountName}`} until…
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <EndField row={row} error={error} hint={endHint(resumeByItself)} />
        <DialogButtons submit={isPaused ? 'Set the end' : 'Pause'} onCancel={onClose}>
          {row.timer && (
            <button
              type="button"
              className="button quiet at-start"
              onClick={() => send(window.pauseBar.keepPaused(which(row)))}
            >
              No end
            </button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function EndField({ row, error, hint }: { row: CampaignRow; error: AppError | null; hint: string }) {
  const id = useId()
  const [initially] = useState(() => fieldText(proposedEnd(row)))
  return (
    <div className="field">
      <label htmlFor={id}>Until</label>
      <DateTimeInput
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

/** The end it has, or nine o'clock tomorrow. */
function proposedEnd({ timer }: CampaignRow): number {
  if (timer && timer.until > Date.now()) return timer.until
  const tomorrow = new Date()
  tomorrow.setDate(tomorrow.getDate() + 1)
  return tomorrow.setHours(9, 0, 0, 0)
}
