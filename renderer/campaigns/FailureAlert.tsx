import { X } from 'lucide-react'
import { useRef } from 'react'
import type { CampaignRow, Failure } from '../../preload/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useRun } from '../snapshot/commands'
import { endText } from '../words/endText'
import { switchOf, useFocusHandover } from './focus'
import { which } from './which'

/** Why the last action on a campaign failed, what to do about it, and a way to ask for the same again. */
export function FailureAlert(props: { row: CampaignRow; failure: Failure; isTabStop: boolean }) {
  const { row, failure } = props
  const run = useRun()
  const campaign = which(row)
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => switchOf(campaign))
  const tabIndex = props.isTabStop ? 0 : -1

  return (
    <div ref={box} className="failure">
      <div>
        <p role="alert">
          <ErrorSentences error={failure.error} />
          {failure.verb === 'pause' &&
            failure.end &&
            ` It was to be paused until ${endText(failure.end, Date.now())}.`}
        </p>{' '}
        <button
          type="button"
          className="text-button"
          tabIndex={tabIndex}
          onClick={() => run(window.pauseBar.tryAgain(campaign))}
        >
          Try again
        </button>
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        tabIndex={tabIndex}
        onClick={() => run(window.pauseBar.dismissFailure(campaign))}
      >
        <X />
      </button>
    </div>
  )
}

/** Why this one campaign could not be read lately. Quiet: its status is merely old. */
export function ReadProblem({ row }: { row: CampaignRow }) {
  if (row.readError === null || row.failure !== null) return null
  return (
    <p className="row-problem">
      <ErrorSentences error={row.readError} />
    </p>
  )
}
