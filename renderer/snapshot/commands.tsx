import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { AppError, Result, WindowCommand } from '../../preload/shared/contract'
import { afterPress } from '../controls/press'
import { useLatest } from '../controls/useLatest'
import { isUntold, type ShownBy } from './untold'

interface Commands {
  /**
   * Sends a command whose success the next snapshots show, and answers whether it was taken.
   *
   * @param shownBy where its failure shows; `snapshot` for what the list, a row or the connection tells by itself
   */
  run: (answer: Promise<Result<unknown>>, shownBy?: ShownBy) => Promise<boolean>
  /** Why a command failed, when no snapshot says so. */
  problem: AppError | null
  dismissProblem: () => void
}

const CommandsContext = createContext<Commands | null>(null)

/** How commands are sent, and which of them failed without a word anywhere. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('useCommands needs a CommandsProvider around it')
  return commands
}

/** Sends commands. */
export const useRun = () => useCommands().run

/** Gives all below it one place for commands that failed. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [problem, setProblem] = useState<AppError | null>(null)
  const commands = useMemo<Commands>(
    () => ({
      run: async (answer, shownBy = 'answer') => {
        const result = await answered(answer)
        if (!result.ok && isUntold(result.error, shownBy)) setProblem(result.error)
        return result.ok
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

/** Has the window do what the person asked for outside of it, and tells the main process once that is drawn. */
export function useCommandsFromMain(carryOut: (command: WindowCommand) => void): void {
  const [taken, setTaken] = useState<number | null>(null)
  const carryOutNow = useLatest(carryOut)

  useEffect(
    () =>
      window.pauseBar.onCommand(({ id, command }) =>
        afterPress(() => {
          carryOutNow(command)
          setTaken(id)
        }),
      ),
    [carryOutNow],
  )

  // One that is not heard of is asked for again by the next page.
  useEffect(() => {
    if (taken !== null) window.pauseBar.commandTaken({ id: taken }).catch(() => {})
  }, [taken])
}
