import { type FormEvent, type ReactNode, useState } from 'react'
import type { CampaignRow, EndChoice, PauseEnd, Result } from '../../preload/shared/contract'
import { campaignRef } from '../../preload/shared/names'
import { tomorrowMorning } from '../../preload/shared/pauseEnds'
import { Button } from '../controls/Buttons'
import { TextField } from '../controls/TextField'
import type { Batch } from '../runs/batches'
import { useRequest } from '../snapshot/useRequest'
import { cityOf, fieldText, zoneHere } from '../words/endText'
import { endHint, whenTheseText } from '../words/pauseText'
import { Dialog, DialogButtons, type DialogProps } from './Dialog'

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

/** Sets the end of the pauses of a bulk run, for the campaigns that nobody has changed since. */
export function RunEndDialog({ batch, snapshot, onClose }: DialogProps & { batch: Batch }) {
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
  const [initially] = useState(() =>
    fieldText(end && end.until > Date.now() ? end.until : tomorrowMorning(Date.now(), zoneHere()).until),
  )

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
        <TextField
          type="datetime-local"
          name="until"
          label={label}
          hint={`Time in ${cityOf(zoneHere())}. ${hint}`}
          error={error}
          defaultValue={initially}
          min={fieldText(Date.now())}
        />
        <DialogButtons submit={submit} onCancel={onClose}>
          {end && (
            <Button look="quiet at-start" onClick={() => close(onNoEnd())}>
              No end
            </Button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}
