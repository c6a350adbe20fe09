import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { encodePatch } from '../../preload/shared/codec/encode'
import {
  type Answers,
  type Arguments,
  type CallName,
  type Channel,
  calls,
  type Snapshot,
} from '../../preload/shared/contract'
import type { Workspaces } from '../accounts/workspaces'
import { failure } from '../domain/result'
import type { Popover } from './window/popover'

/** One handler for each call of the contract. */
export type Handlers = {
  [Name in CallName]: (argument: Arguments[Name]) => Answers[Name] | Promise<Answers[Name]>
}

const schemas: { [Name in CallName]: { argument: z.ZodType<Arguments[Name]> } } = calls

/**
 * Answers the renderer's calls. Calls from a foreign frame, or with an argument that breaks the contract,
 * reach no handler. A handler that throws has a bug, and its call is answered with the bug's reference.
 *
 * @param report writes a bug down, and answers its reference
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

/** Sends each new page of the popover the whole snapshot, and then every change. */
export function publishSnapshots(workspaces: Workspaces, popover: Popover): void {
  const channel = 'pausebar:snapshot' satisfies Channel
  let published: Snapshot | null = null
  const publish = () => {
    const snapshot = workspaces.snapshot()
    popover.contents?.send(channel, encodePatch(published, snapshot))
    published = snapshot
  }
  popover.onPage = () => {
    published = null
    publish()
  }
  afterChanges(workspaces, publish)
}

/** Calls back once for all changes that are made synchronously or, with a delay, within that time. */
export function afterChanges(workspaces: Workspaces, listener: () => void, delayMs = 0): void {
  let isScheduled = false
  const run = () => {
    isScheduled = false
    listener()
  }
  workspaces.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    if (delayMs === 0) queueMicrotask(run)
    else setTimeout(run, delayMs)
  })
}
