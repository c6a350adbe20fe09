import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Answers, Arguments, CallName, Channel, PauseBarBridge, Snapshot } from './contract'

const snapshotChannel = 'pausebar:snapshot' satisfies Channel

const call =
  <Name extends CallName>(name: Name) =>
  (argument?: Arguments[Name]): Promise<Answers[Name]> =>
    ipcRenderer.invoke(`pausebar:${name}` satisfies Channel, argument)

const bridge: PauseBarBridge = {
  getSnapshot: call('getSnapshot'),
  connect: call('connect'),
  addAccount: call('addAccount'),
  renameAccount: call('renameAccount'),
  showAccount: call('showAccount'),
  openDemo: call('openDemo'),
  disconnect: call('disconnect'),
  unlock: call('unlock'),
  refresh: call('refresh'),
  pause: call('pause'),
  resume: call('resume'),
  cancel: call('cancel'),
  tryAgain: call('tryAgain'),
  dismissFailure: call('dismissFailure'),
  undo: call('undo'),
  dismissUndo: call('dismissUndo'),
  checkCampaign: call('checkCampaign'),
  addCampaign: call('addCampaign'),
  forgetCampaign: call('forgetCampaign'),
  copyCampaignId: call('copyCampaignId'),
  setPreferences: call('setPreferences'),
  dismissNotice: call('dismissNotice'),
  hidePopover: call('hidePopover'),
  quit: call('quit'),
  onSnapshot(listener) {
    const receive = (_event: IpcRendererEvent, snapshot: Snapshot) => listener(snapshot)
    ipcRenderer.on(snapshotChannel, receive)
    return () => ipcRenderer.off(snapshotChannel, receive)
  },
}

contextBridge.exposeInMainWorld('pauseBar', bridge)
