import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { type Answers, type Arguments, type CallName, type Channel, calls } from '../../preload/contract'

/** What each call across the seam does. */
export type Handlers = {
  [Name in CallName]: (argument: Arguments[Name]) => Answers[Name] | Promise<Answers[Name]>
}

const schemas: { [Name in CallName]: { argument: z.ZodType<Arguments[Name]> } } = calls

/**
 * Answers the renderer's calls. A call from a frame that is not ours, or with an argument of another shape than
 * the contract's, is refused with an error and reaches no handler.
 */
export function serveIpc(handlers: Handlers, isOurs: (event: IpcMainInvokeEvent) => boolean): void {
  const serve = <Name extends CallName>(name: Name) => {
    ipcMain.handle(`pausebar:${name}` satisfies Channel, (event, argument: unknown) => {
      if (!isOurs(event))
        throw new Error(`${name}: refused, the call came from a frame that is not PauseBar's`)
      const parsed = schemas[name].argument.safeParse(argument)
      if (!parsed.success) throw new Error(`${name}: refused, the argument is not of the contract's shape`)
      return handlers[name](parsed.data)
    })
  }
  for (const name of Object.keys(calls)) if (isCallName(name)) serve(name)
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)
