import { type FormEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { isOfDoubleClick } from '../controls/doubleClick'
import { prospectsQuestion, prospectsWarning } from '../words/resumeText'
import { ResumeProspects } from './ResumeProspectsDialog'

/** How far a resume goes: the person chooses, or came for the prospects and for nothing else. */
type Scope = 'ask' | 'ask-with-prospects' | 'prospects-only'

interface Props {
  scope: Scope
  /** Whose prospects, as in “of these campaigns”. */
  whose: string
  /** What the button does without the prospects. */
  submit: string
  onResume: (withProspects: boolean) => void
  onCancel: () => void
  children: ReactNode
}

/** Asks how far a resume goes. With prospects it asks twice: people who have replied may be written to again. */
export function ResumeForm({ scope, whose, submit, onResume, onCancel, children }: Props) {
  const [withProspects, setWithProspects] = useState(scope !== 'ask')
  const [isSure, setSure] = useState(false)
  const [hasComeBack, setComeBack] = useState(false)

  function go(event: FormEvent) {
    event.preventDefault()
    if (withProspects && !isSure) setSure(true)
    else onResume(withProspects)
  }

  return (
    <form onSubmit={go}>
      {isSure ? (
        <p className="question" role="alert">
          {prospectsQuestion(whose)}
        </p>
      ) : (
        <>
          {children}
          {scope === 'prospects-only' ? (
            <p className="question">{prospectsWarning(whose)}</p>
          ) : (
            <ResumeProspects
              isChosen={withProspects}
              warning={prospectsWarning(whose)}
              onChoose={setWithProspects}
            />
          )}
        </>
      )}
      {isSure ? (
        <SureButtons
          label={scope === 'prospects-only' ? 'Resume all prospects' : `${submit} with all prospects`}
          onBack={() => {
            setSure(false)
            setComeBack(true)
          }}
        />
      ) : (
        <FirstButtons
          label={firstLabel(scope, submit, withProspects)}
          takesFocus={hasComeBack}
          onCancel={onCancel}
        />
      )}
    </form>
  )
}

interface FirstButtonsProps {
  label: string
  /** The second question had the focus, and is gone. */
  takesFocus: boolean
  onCancel: () => void
}

function FirstButtons({ label, takesFocus, onCancel }: FirstButtonsProps) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  return (
    <div className="dialog-buttons">
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
      <button ref={first} type="submit" className="button primary">
        {label}
      </button>
    </div>
  )
}

function firstLabel(scope: Scope, submit: string, withProspects: boolean): string {
  if (scope === 'prospects-only') return 'Resume prospects…'
  return withProspects ? `${submit} with prospects…` : submit
}

/** The second time: where the first button was there is another now, which a double click or a held key must not reach. */
function SureButtons({ label, onBack }: { label: string; onBack: () => void }) {
  const back = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    back.current?.focus()
  }, [])
  const onlyOnPurpose = (event: MouseEvent) => {
    if (isOfDoubleClick(event)) event.preventDefault()
  }
  return (
    <div className="dialog-buttons">
      <button ref={back} type="button" className="button" onClick={onBack}>
        Back
      </button>
      <button type="submit" className="button danger" onClick={onlyOnPurpose}>
        {label}
      </button>
    </div>
  )
}
