import type { CampaignRow, Failure } from '../../preload/contract'
import { isNotSent } from '../../preload/shared/noConnection'
import { ErrorSentences } from '../controls/ErrorSentences'
import { wantedEnd } from '../words/endText'

/** Why the last action on a campaign failed, and what to do about it. */
export function FailureText({ failure: { error, verb, end } }: { failure: Failure }) {
  return (
    <p className="row-failure">
      <ErrorSentences error={error} />
      {isNotSent(error) && ' Nothing was sent to Alta.'}
      {verb === 'pause' && end && ` It was to be paused${wantedEnd(end, Date.now())}.`}
    </p>
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
