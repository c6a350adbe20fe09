import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type {
  Answers,
  Arguments,
  CallName,
  ChangeText,
  Channel,
  PauseBarBridge,
  SentCommand,
} from './shared/contract'

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

type HearChange = Parameters<PauseBarBridge['onSnapshot']>[0]
/** What was told before the page listened. */
const changesBefore: Parameters<HearChange>[0][] = []
const stopKeeping = listen<ChangeText>('pausebar:snapshot', (change) => changesBefore.push(change))

function onSnapshot(listener: HearChange): () => void {
  stopKeeping()
  for (const change of changesBefore.splice(0)) listener(change)
  return listen('pausebar:snapshot', listener)
}

type HearCommand = Parameters<PauseBarBridge['onCommand']>[0]
/** What came while the page had nothing that could take it. */
const commandsBefore: SentCommand[] = []
let hearCommand: HearCommand = (command) => commandsBefore.push(command)
listen<SentCommand>('pausebar:command', (command) => hearCommand(command))

function onCommand(listener: HearCommand): () => void {
  hearCommand = listener
  for (const command of commandsBefore.splice(0)) listener(command)
  return () => {
    if (hearCommand === listener) hearCommand = (command) => commandsBefore.push(command)
  }
}

const bridge: PauseBarBridge = {
  getSnapshot: call('getSnapshot'),
  connect: call('connect'),
  addAccount: call('addAccount'),
  renameAccount: call('renameAccount'),
  showAccount: call('showAccount'),
  openDemo: call('openDemo'),
  disconnect: call('disconnect'),
  removeLeftTokens: call('removeLeftTokens'),
  saveToken: call('saveToken'),
  unlock: call('unlock'),
  refresh: call('refresh'),
  pause: call('pause'),
  pauseUntil: call('pauseUntil'),
  keepPaused: call('keepPaused'),
  pauseAgain: call('pauseAgain'),
  resume: call('resume'),
  beginRun: call('beginRun'),
  restoreRun: call('restoreRun'),
  setRunEnd: call('setRunEnd'),
  retryRun: call('retryRun'),
  cancelRun: call('cancelRun'),
  dismissRun: call('dismissRun'),
  answerAll: call('answerAll'),
  lockCampaign: call('lockCampaign'),
  unlockCampaign: call('unlockCampaign'),
  cancel: call('cancel'),
  undo: call('undo'),
  dismissUndo: call('dismissUndo'),
  holdUndo: call('holdUndo'),
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
  showExport: call('showExport'),
  explain: call('explain'),
  explainRun: call('explainRun'),
  copyText: call('copyText'),
  dismissBanner: call('dismissBanner'),
  downloadUpdate: call('downloadUpdate'),
  restartToUpdate: call('restartToUpdate'),
  reportBug: call('reportBug'),
  hidePopover: call('hidePopover'),
  commandTaken: call('commandTaken'),
  quit: call('quit'),
  onSnapshot,
  onCommand,
}

contextBridge.exposeInMainWorld('pauseBar', bridge)
