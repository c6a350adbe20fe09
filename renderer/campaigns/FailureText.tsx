import { isNotSent } from '../../preload/shared/appError'
import type { CampaignRow, Failure } from '../../preload/shared/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { wantedEnd } from '../words/endText'
import { unlistedText } from '../words/readingText'

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

/** Why this one campaign could not be read lately, or may be old. Quiet: nothing went wrong with it. */
export function ReadProblem({ row }: { row: CampaignRow }) {
  if (row.failure !== null) return null
  if (row.readError === null)
    return row.isUnlisted && <p className="row-problem">{unlistedText(row.readAt, Date.now())}</p>
  return (
    <p className="row-problem">
      <ErrorSentences error={row.readError} />
    </p>
  )
}
