import { useId } from 'react'

interface Props {
  isChosen: boolean
  whose: 'the campaign' | 'these campaigns'
  onChoose: (isChosen: boolean) => void
}

/** Whether prospects are resumed as well, and what that would do. */
export function ResumeProspects({ isChosen, whose, onChoose }: Props) {
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
        This resumes all paused prospects of {whose}, also those that someone paused one by one, on purpose.
      </p>
    </>
  )
}
