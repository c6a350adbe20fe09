import type { AppError } from '../../preload/shared/contract'
import { useNow } from '../snapshot/useNow'
import { errorText } from '../words/errorText'

/** Cause and remedy. A countdown is not read out at each second. */
export function ErrorSentences({ error }: { error: AppError }) {
  return error.kind === 'rate-limited' ? (
    <TickingSentences error={error} />
  ) : (
    <Sentences error={error} now={Date.now()} />
  )
}

/** Why something was not accepted, where it was typed or chosen. */
export const FieldError = ({ id, error }: { id?: string; error: AppError | null }) => (
  <p className="field-error" id={id} role="alert">
    {error && <ErrorSentences error={error} />}
  </p>
)

function TickingSentences({ error }: { error: AppError }) {
  return <Sentences error={error} now={useNow()} />
}

function Sentences({ error, now }: { error: AppError; now: number }) {
  const { cause, remedy } = errorText(error, now)
  return (
    <>
      <span>{cause}</span> <span aria-live={error.kind === 'rate-limited' ? 'off' : undefined}>{remedy}</span>
    </>
  )
}
