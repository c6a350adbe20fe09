import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type LoginItemSettings } from 'electron'
import type { Result } from '../../../preload/shared/contract'
import { failure, success } from '../../domain/result'
import { desktopNames } from '../systemRules'
import { Autostart, findProgram } from './autostart'
import type { OwnStart } from './autostartEntry'

/** Starts without opening the popover. */
const hiddenSwitch = 'hidden'

/** Whether the app is started at login. The system keeps it, and the person may change it there. */
export interface LaunchAtLogin {
  isOn(): boolean
  /** `login-refused` when the system does not take it. */
  turn(isOn: boolean): Result<null>
  /** The program may have been moved since it was turned on. */
  followProgram(): void
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
  const isOn = () => startsAtLogin(process.platform, app.getLoginItemSettings({ args }))
  return {
    isOn,
    turn(wanted) {
      app.setLoginItemSettings({ openAtLogin: wanted, enabled: true, args })
      return isOn() === wanted ? success() : refused
    },
    // The system keeps the program itself, or its path with the installation.
    followProgram() {},
  }
}

function byAutostartFile(): LaunchAtLogin {
  const home = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  const forAll = (process.env['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').filter((folder) => folder !== '')
  const facts = { desktops: desktopNames(process.env), findProgram }
  const autostart = new Autostart({ configFolder: home, systemFolders: forAll }, ownStart(), facts)
  return {
    isOn: () => autostart.isOn(),
    turn: (isOn) => (autostart.turn(isOn) ? success() : refused),
    followProgram: () => autostart.followProgram(),
  }
}

const ownStart = (): OwnStart => ({
  program: process.env['APPIMAGE'] ?? process.execPath,
  appFolder: app.isPackaged ? null : app.getAppPath(),
  args: argumentsAtLogin(),
  dataFolder: app.getPath('userData'),
  usualFolder: join(app.getPath('appData'), app.getName()),
})

/** It comes back on the data that it was started on. */
function argumentsAtLogin(): string[] {
  const isOnOtherData = app.commandLine.hasSwitch('user-data-dir')
  const folder = isOnOtherData ? [`--user-data-dir=${app.getPath('userData')}`] : []
  return [...folder, `--${hiddenSwitch}`]
}

const refused = failure({ kind: 'login-refused' })

/** What the older Electron does not tell yet is left out there. */
type Told = Pick<LoginItemSettings, 'openAtLogin'> &
  Partial<Pick<LoginItemSettings, 'executableWillLaunchAtLogin' | 'status'>>

/**
 * Whether macOS or Windows will start the app at login. Both keep what was set when the person turns it off in the system's own
 * settings, and tell that apart: Windows by what it will launch, macOS since 13 by a status.
 */
export function startsAtLogin(platform: NodeJS.Platform, told: Told): boolean {
  if (platform === 'win32') return told.openAtLogin && told.executableWillLaunchAtLogin !== false
  if (platform === 'darwin' && told.status !== undefined) return told.status === 'enabled'
  return told.openAtLogin
}
