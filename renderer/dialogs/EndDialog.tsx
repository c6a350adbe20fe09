import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type {
  AppError,
  CampaignRow,
  EndChoice,
  PauseEnd,
  Result,
  Snapshot,
} from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import { ErrorSentences } from '../controls/ErrorSentences'
import type { Batch } from '../runs/batches'
import { useRequest } from '../snapshot/useRequest'
import { cityOf, fieldText, zoneHere } from '../words/endText'
import { endHint, whenTheseText } from '../words/pauseText'
import { Dialog, DialogButtons } from './Dialog'

interface PauseUntilDialogProps {
  row: CampaignRow
  /** The campaign’s name. */
  name: ReactNode
  resumeByItself: boolean
  onClose: () => void
}

/** Pauses an active campaign until a time, or sets the end of a pause. */
export function PauseUntilDialog({ row, name, resumeByItself, onClose }: PauseUntilDialogProps) {
  const isPaused = row.status === 'paused'
  const isAutoResumed = resumeByItself && row.lock === null
  return (
    <EndDialog
      title={isPaused ? setTitle(name, isAutoResumed) : pauseTitle(name, isAutoResumed)}
      label={isAutoResumed ? (isPaused ? 'Resume on' : 'Until') : 'Ask me on'}
      submit={isPaused ? 'Set' : 'Pause'}
      hint={endHint(isAutoResumed)}
      end={row.timedPause}
      onSet={(end) => window.pauseBar.pauseUntil({ ...campaignRef(row), end })}
      onNoEnd={() => window.pauseBar.keepPaused(campaignRef(row))}
      onClose={onClose}
    />
  )
}

const setTitle = (name: ReactNode, isAutoResumed: boolean) =>
  isAutoResumed ? <>When should {name} resume?</> : <>When should PauseBar ask about {name}?</>

const pauseTitle = (name: ReactNode, isAutoResumed: boolean) =>
  isAutoResumed ? <>Pause {name} until…</> : <>Pause {name}, ask me on…</>

interface RunEndDialogProps {
  batch: Batch
  snapshot: Snapshot
  onClose: () => void
}

/** Sets the end of the pauses of a bulk run, for the campaigns that nobody has changed since. */
export function RunEndDialog({ batch, snapshot, onClose }: RunEndDialogProps) {
  const { batchId, end, restorable } = batch
  const { resumeByItself } = snapshot.preferences
  const setEnd = (choice: EndChoice | null) =>
    window.pauseBar.setRunEnd({ account: snapshot.shownAccount, batchId, end: choice })
  return (
    <EndDialog
      title={whenTheseText(restorable.length, resumeByItself)}
      label={resumeByItself ? 'Resume on' : 'Ask me on'}
      submit="Set"
      hint={endHint(resumeByItself)}
      end={end}
      onSet={setEnd}
      onNoEnd={() => setEnd(null)}
      onClose={onClose}
    />
  )
}

interface Props {
  title: ReactNode
  label: string
  submit: string
  hint: string
  /** The end that is set already; it can be removed. */
  end: PauseEnd | null
  onSet: (end: EndChoice) => Promise<Result<null>>
  onNoEnd: () => Promise<Result<null>>
  onClose: () => void
}

function EndDialog({ title, label, submit, hint, end, onSet, onNoEnd, onClose }: Props) {
  const { error, send } = useRequest()

  async function close(request: Promise<Result<null>>) {
    const result = await send(request)
    if (result.ok) onClose()
  }

  function set(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void close(onSet({ kind: 'at', localTime: String(new FormData(event.currentTarget).get('until')) }))
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={set} noValidate>
        <EndField label={label} end={end} error={error} hint={hint} />
        <DialogButtons submit={submit} onCancel={onClose}>
          {end && (
            <button type="button" className="button quiet at-start" onClick={() => close(onNoEnd())}>
              No end
            </button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function EndField({
  label,
  end,
  error,
  hint,
}: Pick<Props, 'label' | 'end' | 'hint'> & { error: AppError | null }) {
  const id = useId()
  const [initially] = useState(() =>
    fieldText(end && end.until > Date.now() ? end.until : tomorrowMorning(Date.now(), zoneHere()).until),
  )
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
        Time in {cityOf(zoneHere())}. {hint}
      </p>
    </div>
  )
}
