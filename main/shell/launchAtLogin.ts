import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { Result } from '../../preload/contract'
import { failure, success } from '../domain/result'
import { autostartFile, autostartIn } from './autostart'

/** Starts without opening the popover. */
const hiddenSwitch = 'hidden'

/** Whether the app is started at login. The system keeps it, and the person may change it there. */
export interface LaunchAtLogin {
  isOn(): boolean
  /** `login-refused` when the system does not take it. */
  turn(isOn: boolean): Result<null>
}

/** As this system wants it. */
export function launchAtLogin(): LaunchAtLogin {
  return process.platform === 'linux' ? byAutostartFile() : bySystem()
}

/** Whether it was the login that started the app, and no person who waits for it. */
export function isStartedHidden(): boolean {
  if (app.commandLine.hasSwitch(hiddenSwitch)) return true
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}

/** @see https://www.electronjs.org/docs/latest/api/app `setLoginItemSettings`: macOS takes no arguments */
function bySystem(): LaunchAtLogin {
  const args = argumentsAtLogin()
  const isOn = () => app.getLoginItemSettings({ args }).openAtLogin
  return {
    isOn,
    turn(wanted) {
      app.setLoginItemSettings({ openAtLogin: wanted, args })
      return isOn() === wanted ? success() : refused
    },
  }
}

function byAutostartFile(): LaunchAtLogin {
  const configFolder = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  const program = process.env['APPIMAGE'] ?? process.execPath
  const command = app.isPackaged ? [program] : [program, app.getAppPath()]
  const autostart = autostartIn(configFolder, autostartFile([...command, ...argumentsAtLogin()]))
  return {
    isOn: autostart.isOn,
    turn: (isOn) => (autostart.turn(isOn) ? success() : refused),
  }
}

/** It comes back on the data that it was started on. */
function argumentsAtLogin(): string[] {
  const isOnOtherData = app.commandLine.hasSwitch('user-data-dir')
  const folder = isOnOtherData ? [`--user-data-dir=${app.getPath('userData')}`] : []
  return [...folder, `--${hiddenSwitch}`]
}

const refused = failure({ kind: 'login-refused' })
