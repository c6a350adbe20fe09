import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { CallName, Channel, PauseBarBridge, SentCommand, SnapshotPatch } from './shared/contract'

/** The names of the contract's calls. The build puts them here: the contract itself would bring zod into every page. */
declare const __CALL_NAMES__: readonly CallName[]

const calls = __CALL_NAMES__.map((name) => [
  name,
  (argument?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(`pausebar:${name}` satisfies Channel, argument),
])

/** Messages are not validated: the main process is trusted. */
function listen<Message>(channel: Channel, listener: (message: Message) => void): () => void {
  const receive = (_event: IpcRendererEvent, message: Message) => listener(message)
  ipcRenderer.on(channel, receive)
  return () => ipcRenderer.off(channel, receive)
}

type PatchListener = Parameters<PauseBarBridge['onSnapshot']>[0]
/** Published before the page listened. */
const earlyPatches: SnapshotPatch[] = []
const stopCollecting = listen<SnapshotPatch>('pausebar:snapshot', (patch) => earlyPatches.push(patch))

function onSnapshot(listener: PatchListener): () => void {
  stopCollecting()
  for (const patch of earlyPatches.splice(0)) listener(patch)
  return listen('pausebar:snapshot', listener)
}

type CommandListener = Parameters<PauseBarBridge['onCommand']>[0]
/** Sent while nobody in the page listened. */
const waitingCommands: SentCommand[] = []
const collect: CommandListener = (command) => waitingCommands.push(command)
let commandListener = collect
listen<SentCommand>('pausebar:command', (command) => commandListener(command))

function onCommand(listener: CommandListener): () => void {
  commandListener = listener
  for (const command of waitingCommands.splice(0)) listener(command)
  return () => {
    if (commandListener === listener) commandListener = collect
  }
}

contextBridge.exposeInMainWorld('pauseBar', {
  ...Object.fromEntries(calls),
  ...({ onSnapshot, onCommand } satisfies Partial<PauseBarBridge>),
})
