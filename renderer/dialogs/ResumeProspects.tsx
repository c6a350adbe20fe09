import { useId } from 'react'

interface Props {
  isChosen: boolean
  /** What that may do. */
  warning: string
  onChoose: (isChosen: boolean) => void
}

/** Whether prospects are resumed as well, and what that would do. */
export function ResumeProspects({ isChosen, warning, onChoose }: Props) {
  const warningId = useId()
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={warningId}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        Resume prospects too
      </label>
      <p className="warning" id={warningId}>
        {warning}
      </p>
    </>
  )
}
