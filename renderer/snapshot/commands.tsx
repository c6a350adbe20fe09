import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { AppError, Result, WindowCommand } from '../../preload/shared/contract'
import { afterPress } from '../controls/press'
import { useLatest } from '../controls/useLatest'

/** Where a command’s failure shows: in the next snapshot, or else only in the answer. */
export type ShownBy = 'answer' | 'snapshot'

interface Commands {
  /** Resolves to whether the command succeeded. Snapshots show its effect. */
  run: (answer: Promise<Result<unknown>>, shownBy?: ShownBy) => Promise<boolean>
  /** Why a command failed, when no snapshot says so. */
  problem: AppError | null
  dismissProblem: () => void
}

const CommandsContext = createContext<Commands | null>(null)

/** Sends commands, and has the last failure that only its answer told of. */
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
      run: async (answer, shownBy = 'answer') => {
        const result = await answered(answer)
        if (!result.ok && needsBanner(result.error, shownBy)) setProblem(result.error)
        return result.ok
      },
      problem,
      dismissProblem: () => setProblem(null),
    }),
    [problem],
  )
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

/** Whether a banner must show a command’s failure, since no snapshot does. */
export function needsBanner({ kind }: AppError, shownBy: ShownBy): boolean {
  switch (kind) {
    case 'unexpected':
    case 'not-connected':
      return true
    case 'busy':
    case 'not-found':
    case 'not-running':
    case 'campaign-locked':
    case 'invalid-input':
    case 'invalid-end':
    case 'not-written':
      return shownBy === 'answer'
    default:
      return false
  }
}

/** A call that got no answer is treated like a bug of the main process. */
export function answered<Value>(answer: Promise<Result<Value>>): Promise<Result<Value>> {
  return answer.catch(() => ({ ok: false, error: { kind: 'unexpected', reference: 'no-answer' } }))
}

/** Carries out commands from the main process, and confirms each once its effect is drawn. */
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

  // A command that is not confirmed is sent again to the next page.
  useEffect(() => {
    if (taken !== null) window.pauseBar.commandTaken({ id: taken }).catch(() => {})
  }, [taken])
}
