import { useState } from 'react'
import type { AppError, Result } from '../../preload/shared/contract'
import { answered } from './commands'

/** Sends requests whose answer is shown right where they were made. `error` is why the last one failed. */
export function useRequest() {
  const [error, setError] = useState<AppError | null>(null)
  const [isPending, setPending] = useState(false)

  async function send<Value>(request: Promise<Result<Value>>): Promise<Result<Value>> {
    setPending(true)
    const result = await answered(request)
    setPending(false)
    setError(result.ok ? null : result.error)
    return result
  }

  return { error, isPending, send, clearError: () => setError(null) }
}
