import { type FormEvent, type MouseEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '../controls/Buttons'
import { isOfDoubleClick } from '../controls/doubleClick'
import { prospectsQuestion, prospectsWarning } from '../words/resumeText'
import { DialogButtons } from './Dialog'

/** Whether prospects are an option, the preset, or all that there is to resume. */
type Scope = 'ask' | 'ask-with-prospects' | 'prospects-only'

interface Props {
  scope: Scope
  /** Whose prospects, as in “of these campaigns”. */
  whose: string
  /** The label of the submit button without prospects. */
  submit: string
  onResume: (withProspects: boolean) => void
  onCancel: () => void
  children: ReactNode
}

/** Asks how far a resume goes. With prospects it asks twice: people who have replied may be written to again. */
export function ResumeForm({ scope, whose, submit, onResume, onCancel, children }: Props) {
  const [withProspects, setWithProspects] = useState(scope !== 'ask')
  const [step, setStep] = useState<'first' | 'sure' | 'back'>('first')
  const warningId = useId()

  function go(event: FormEvent) {
    event.preventDefault()
    if (withProspects && step !== 'sure') setStep('sure')
    else onResume(withProspects)
  }

  if (step === 'sure') {
    return (
      <form onSubmit={go}>
        {/* The key gives it an element of its own: only a new alert is announced. */}
        <p key="sure" className="question" role="alert">
          {prospectsQuestion(whose)}
        </p>
        {/* They replace the first buttons, so a double click or a held key must not reach them. */}
        <div className="dialog-buttons">
          <Button ref={takeFocus} onClick={() => setStep('back')}>
            Back
          </Button>
          <button type="submit" className="button danger" onClick={ignoreDoubleClick}>
            {scope === 'prospects-only' ? 'Resume all prospects' : `${submit} with all prospects`}
          </button>
        </div>
      </form>
    )
  }
  return (
    <form onSubmit={go}>
      {children}
      {scope === 'prospects-only' ? (
        <p className="question">{prospectsWarning(whose)}</p>
      ) : (
        <>
          <label className="check">
            <input
              type="checkbox"
              aria-describedby={warningId}
              checked={withProspects}
              onChange={(event) => setWithProspects(event.target.checked)}
            />
            Resume prospects too
          </label>
          <p className="fine-print warning" id={warningId}>
            {prospectsWarning(whose)}
          </p>
        </>
      )}
      <DialogButtons
        submit={firstLabel(scope, submit, withProspects)}
        submitRef={step === 'back' ? takeFocus : undefined}
        onCancel={onCancel}
      />
    </form>
  )
}

/** As a ref: focuses a button when it appears in place of the one that had the focus. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

const ignoreDoubleClick = (event: MouseEvent) => {
  if (isOfDoubleClick(event)) event.preventDefault()
}

function firstLabel(scope: Scope, submit: string, withProspects: boolean): string {
  if (scope === 'prospects-only') return 'Resume prospects…'
  return withProspects ? `${submit} with prospects…` : submit
}
