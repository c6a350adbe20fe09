import type { CampaignRow, Failure } from '../../preload/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useRun } from '../snapshot/commands'
import { endText } from '../words/endText'
import { RowAlert } from './RowAlert'
import { which } from './which'

/** Why the last action on a campaign failed, what to do about it, and a way to ask for the same again. */
export function FailureAlert(props: { row: CampaignRow; failure: Failure; isTabStop: boolean }) {
  const { row, failure, isTabStop } = props
  const run = useRun()
  const campaign = which(row)
  return (
    <RowAlert
      campaign={campaign}
      text={<FailureText failure={failure} />}
      isTabStop={isTabStop}
      onDismiss={() => run(window.pauseBar.dismissFailure(campaign))}
    >
      <button
        type="button"
        className="text-button"
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => run(window.pauseBar.tryAgain(campaign))}
      >
        Try again
      </button>
    </RowAlert>
  )
}

function FailureText({ failure: { error, verb, end } }: { failure: Failure }) {
  return (
    <>
      <ErrorSentences error={error} />
      {verb === 'pause' && end && ` It was to be paused until ${endText(end, Date.now())}.`}
    </>
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
