import { createContext, type ReactNode, useContext, useState } from 'react'
import type { AppError, Result } from '../../preload/contract'

type Run = (answer: Promise<Result<unknown>>) => void

const RunContext = createContext<Run>(() => undefined)

/** Sends a command whose outcome the next snapshots show; only what no snapshot tells is told here. */
export const useRun = () => useContext(RunContext)

/** Gives its children `useRun`, and draws the error that no snapshot tells with `tell`. */
export function Commands(props: {
  children: ReactNode
  tell: (error: AppError, dismiss: () => void) => ReactNode
}) {
  const [error, setError] = useState<AppError | null>(null)
  const run: Run = (answer) => {
    answered(answer).then((result) => {
      if (!result.ok && isUntold(result.error)) setError(result.error)
    })
  }
  return (
    <RunContext value={run}>
      {error && props.tell(error, () => setError(null))}
      {props.children}
    </RunContext>
  )
}

/** A call that was not even answered is told like a bug of the main process. */
export function answered<Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> {
  return answer.catch(() => ({ ok: false, error: { kind: 'unexpected', reference: 'no-answer' } }))
}

const isUntold = (error: AppError) => error.kind === 'unexpected' || error.kind === 'not-connected'
