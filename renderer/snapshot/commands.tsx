import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { AppError, Result } from '../../preload/contract'

interface Commands {
  /** Sends a command whose outcome the next snapshots show. */
  run: (answer: Promise<Result<unknown>>) => void
  /** Why a command failed, when no snapshot says so. */
  problem: AppError | null
  dismissProblem: () => void
}

const CommandsContext = createContext<Commands | null>(null)

export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands needs a CommandsProvider around it')
  return commands
}

export const useRun = () => useCommands().run

export function CommandsProvider({ children }: { children: ReactNode }) {
  const [problem, setProblem] = useState<AppError | null>(null)
  const commands = useMemo<Commands>(
    () => ({
      run: async (answer) => {
        const result = await answered(answer)
        if (!result.ok && isUntold(result.error)) setProblem(result.error)
      },
      problem,
      dismissProblem: () => setProblem(null),
    }),
    [problem],
  )
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

/** A call that was not even answered is told like a bug of the main process. */
export function answered<Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> {
  return answer.catch(() => ({ ok: false, error: { kind: 'unexpected', reference: 'no-answer' } }))
}

/** The other kinds of errors stand on their campaign's row, or in what the snapshot says of the connection. */
const isUntold = (error: AppError) => error.kind === 'unexpected' || error.kind === 'not-connected'
