import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type {
  Answers,
  Arguments,
  CallName,
  Channel,
  JsonOf,
  PauseBarBridge,
  SnapshotChange,
  Wish,
} from './contract'

/** The main process is believed: it is ours. */
function listen<Message>(channel: Channel, listener: (message: Message) => void): () => void {
  const receive = (_event: IpcRendererEvent, message: Message) => listener(message)
  ipcRenderer.on(channel, receive)
  return () => ipcRenderer.off(channel, receive)
}

const call =
  <Name extends CallName>(name: Name) =>
  (argument?: Arguments[Name]): Promise<Answers[Name]> =>
    ipcRenderer.invoke(`pausebar:${name}` satisfies Channel, argument)

const askForSnapshot = call('getSnapshot')
/** Asked for before the page is there, which then need not wait for it; good until a change is told. */
let firstSnapshot: Promise<Answers['getSnapshot']> | null = askForSnapshot()
ipcRenderer.once('pausebar:snapshot' satisfies Channel, () => {
  firstSnapshot = null
})

function getSnapshot(argument?: undefined): Promise<Answers['getSnapshot']> {
  const first = argument === undefined ? firstSnapshot : null
  firstSnapshot = null
  return first ?? askForSnapshot(argument)
}

const bridge: PauseBarBridge = {
  getSnapshot,
  connect: call('connect'),
  addAccount: call('addAccount'),
  renameAccount: call('renameAccount'),
  showAccount: call('showAccount'),
  openDemo: call('openDemo'),
  disconnect: call('disconnect'),
  unlock: call('unlock'),
  refresh: call('refresh'),
  pause: call('pause'),
  pauseUntil: call('pauseUntil'),
  keepPaused: call('keepPaused'),
  remindTomorrow: call('remindTomorrow'),
  pauseAgain: call('pauseAgain'),
  dismissDrift: call('dismissDrift'),
  resume: call('resume'),
  beginRun: call('beginRun'),
  restoreRun: call('restoreRun'),
  retryRun: call('retryRun'),
  cancelRun: call('cancelRun'),
  dismissRun: call('dismissRun'),
  cancel: call('cancel'),
  tryAgain: call('tryAgain'),
  dismissFailure: call('dismissFailure'),
  undo: call('undo'),
  dismissUndo: call('dismissUndo'),
  checkCampaign: call('checkCampaign'),
  addCampaign: call('addCampaign'),
  forgetCampaign: call('forgetCampaign'),
  pinCampaign: call('pinCampaign'),
  copyCampaignId: call('copyCampaignId'),
  setPreferences: call('setPreferences'),
  setShortcut: call('setShortcut'),
  setLaunchAtLogin: call('setLaunchAtLogin'),
  getHistory: call('getHistory'),
  exportHistory: call('exportHistory'),
  explain: call('explain'),
  copyText: call('copyText'),
  dismissNotice: call('dismissNotice'),
  hidePopover: call('hidePopover'),
  quit: call('quit'),
  onSnapshot: (listener) => listen<JsonOf<SnapshotChange>>('pausebar:snapshot', listener),
  onWish: (listener) => listen<Wish>('pausebar:wish', listener),
}

contextBridge.exposeInMainWorld('pauseBar', bridge)
