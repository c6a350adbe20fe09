import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type LoginItemSettings } from 'electron'
import type { Result } from '../../../preload/shared/contract'
import { failure, success } from '../../domain/result'
import { desktopNames } from '../systemRules'
import { Autostart, findProgram } from './autostart'

/** Starts without opening the popover. */
const hiddenSwitch = 'hidden'

/** Whether the system starts the app at login. The system keeps this setting, and people may change it there. */
export interface LaunchAtLogin {
  isOn(): boolean
  /** Fails with `login-refused`. */
  turn(isOn: boolean): Result<null>
  /** Updates the path of the program, which may have moved. */
  followProgram(): void
}

export function launchAtLogin(): LaunchAtLogin {
  return process.platform === 'linux' ? byAutostartFile() : bySystem()
}

/** Whether the app was started by the login, and nobody is waiting for it. */
export function isStartedHidden(): boolean {
  if (app.commandLine.hasSwitch(hiddenSwitch)) return true
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}

/** @see https://www.electronjs.org/docs/latest/api/app `setLoginItemSettings`: macOS takes no arguments */
function bySystem(): LaunchAtLogin {
  const args = loginArguments()
  const isOn = () => startsAtLogin(process.platform, app.getLoginItemSettings({ args }))
  return {
    isOn,
    turn(wanted) {
      app.setLoginItemSettings({ openAtLogin: wanted, enabled: true, args })
      return isOn() === wanted ? success() : refused
    },
    // The system, or the installer, updates the path.
    followProgram() {},
  }
}

function byAutostartFile(): LaunchAtLogin {
  const configFolder = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  const systemFolders = (process.env['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').filter(Boolean)
  const ownStart = {
    program: process.env['APPIMAGE'] ?? process.execPath,
    appFolder: app.isPackaged ? null : app.getAppPath(),
    args: loginArguments(),
    dataFolder: app.getPath('userData'),
    usualFolder: join(app.getPath('appData'), app.getName()),
  }
  const desktop = { desktops: desktopNames(process.env), findProgram }
  const autostart = new Autostart({ configFolder, systemFolders }, ownStart, desktop)
  return {
    isOn: () => autostart.isOn(),
    turn: (isOn) => (autostart.turn(isOn) ? success() : refused),
    followProgram: () => autostart.followProgram(),
  }
}

/** Starts with the same data folder as now. */
function loginArguments(): string[] {
  const isOtherFolder = app.commandLine.hasSwitch('user-data-dir')
  const folder = isOtherFolder ? [`--user-data-dir=${app.getPath('userData')}`] : []
  return [...folder, `--${hiddenSwitch}`]
}

const refused = failure({ kind: 'login-refused' })

/** The older Electron does not have the optional ones. */
type LoginItem = Pick<LoginItemSettings, 'openAtLogin'> &
  Partial<Pick<LoginItemSettings, 'executableWillLaunchAtLogin' | 'status'>>

/**
 * Whether macOS or Windows will start the app at login. `openAtLogin` stays true when people turn that off in
 * the system's settings. Windows reports it as what it will launch, macOS since 13 as a status.
 */
export function startsAtLogin(platform: NodeJS.Platform, item: LoginItem): boolean {
  if (platform === 'win32') return item.openAtLogin && item.executableWillLaunchAtLogin !== false
  if (platform === 'darwin' && item.status !== undefined) return item.status === 'enabled'
  return item.openAtLogin
}
