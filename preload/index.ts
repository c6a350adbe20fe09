import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { CallName, ChangeText, Channel, PauseBarBridge, SentCommand } from './shared/contract'

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

type ChangeListener = Parameters<PauseBarBridge['onSnapshot']>[0]
/** Published before the page listened. */
const earlyChanges: ChangeText[] = []
const stopCollecting = listen<ChangeText>('pausebar:snapshot', (change) => earlyChanges.push(change))

function onSnapshot(listener: ChangeListener): () => void {
  stopCollecting()
  for (const change of earlyChanges.splice(0)) listener(change)
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
