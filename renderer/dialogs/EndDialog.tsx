import { type FormEvent, type ReactNode, useState } from 'react'
import type { AppError, EndChoice, PauseEnd, Result, Snapshot } from '../../preload/shared/contract'
import type { Batch } from '../runs/batches'
import { answered } from '../snapshot/commands'
import { endHint, whenTheseText } from '../words/pauseText'
import { Dialog, DialogButtons } from './Dialog'
import { EndField } from './EndField'

interface Props {
  title: ReactNode
  label: string
  submit: string
  hint: string
  /** The end that is set already; it can be taken away. */
  end: PauseEnd | null
  onSet: (end: EndChoice) => Promise<Result<null>>
  onNoEnd: () => Promise<Result<null>>
  onClose: () => void
}

/** Asks when a pause is to end. */
export function EndDialog({ title, label, submit, hint, end, onSet, onNoEnd, onClose }: Props) {
  const [error, setError] = useState<AppError | null>(null)

  async function send(answer: Promise<Result<null>>) {
    const result = await answered(answer)
    if (result.ok) onClose()
    else setError(result.error)
  }

  function set(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void send(onSet({ kind: 'at', localTime: String(new FormData(event.currentTarget).get('until')) }))
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={set} noValidate>
        <EndField label={label} end={end} error={error} hint={hint} />
        <DialogButtons submit={submit} onCancel={onClose}>
          {end && (
            <button type="button" className="button quiet at-start" onClick={() => send(onNoEnd())}>
              No end
            </button>
          )}
        </DialogButtons>
      </form>
    </Dialog>
  )
}

interface RunEndDialogProps {
  batch: Batch
  snapshot: Snapshot
  onClose: () => void
}

/** Asks when the pause of many is to end: of all those that still stand as it left them. */
export function RunEndDialog({ batch, snapshot, onClose }: RunEndDialogProps) {
  const { batchId, end, restorable } = batch
  const about = { account: snapshot.shownAccount, batchId }
  const { resumeByItself } = snapshot.preferences
  return (
    <EndDialog
      title={whenTheseText(restorable.length, resumeByItself)}
      label={resumeByItself ? 'Resume on' : 'Ask me on'}
      submit="Set"
      hint={endHint(resumeByItself)}
      end={end}
      onSet={(choice) => window.pauseBar.setRunEnd({ ...about, end: choice })}
      onNoEnd={() => window.pauseBar.setRunEnd({ ...about, end: null })}
      onClose={onClose}
    />
  )
}
