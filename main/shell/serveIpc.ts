import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import {
  type Answers,
  type Arguments,
  type CallName,
  type Channel,
  calls,
} from '../../preload/shared/contract'
import { failure } from '../domain/result'

/** What each call across the seam does. */
export type Handlers = {
  [Name in CallName]: (argument: Arguments[Name]) => Answers[Name] | Promise<Answers[Name]>
}

const schemas: { [Name in CallName]: { argument: z.ZodType<Arguments[Name]> } } = calls

/**
 * Answers the renderer's calls. A call from a frame that is not ours, or with an argument of another shape than
 * the contract's, is refused with an error and reaches no handler. A handler that throws has a bug: its call is
 * answered with the reference of the report.
 *
 * @param report writes the bug down, and answers with its reference
 */
export function serveIpc(
  handlers: Handlers,
  isOurs: (event: IpcMainInvokeEvent) => boolean,
  report: (bug: unknown) => string,
): void {
  const serve = <Name extends CallName>(name: Name) => {
    ipcMain.handle(`pausebar:${name}` satisfies Channel, async (event, argument: unknown) => {
      if (!isOurs(event))
        throw new Error(`${name}: refused, the call came from a frame that is not PauseBar's`)
      const parsed = schemas[name].argument.safeParse(argument)
      if (!parsed.success) throw new Error(`${name}: refused, the argument is not of the contract's shape`)
      try {
        return await handlers[name](parsed.data)
      } catch (bug) {
        const reference = report(bug)
        if (name === 'getSnapshot') throw new Error(`${name}: unexpected error ${reference}`)
        return failure({ kind: 'unexpected', reference })
      }
    })
  }
  for (const name of Object.keys(calls)) if (isCallName(name)) serve(name)
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)
