import { join, resolve } from 'node:path'
import { app, Menu, session } from 'electron'
import { baseUrlFrom } from './alta/baseUrl'
import { readCommandLine, unknownText } from './commandLine'
import type { ProgramDeps } from './program'
import { bugReporter } from './shell/bugs'
import { startAgainWithBus } from './shell/startAgain'
import { systemClock as clock, setFieldLanguage } from './shell/systemClock'
import { userModelId } from './shell/systemRules'
import { IconPosition } from './shell/tray/iconPosition'
import { mayHaveTray } from './shell/tray/trayHost'
import { TrayIcon } from './shell/tray/trayIcon'
import { pageUrl, registerAppScheme, serveAppPages } from './shell/window/appPages'
import { offerTextMenus } from './shell/window/contextMenu'
import { LastWindow, type WindowMode } from './shell/window/lastWindow'
import { isWaylandSession, Pointer, xDisplay } from './shell/window/pointer'
import { Popover } from './shell/window/popover'
import { confineSession, denyAllButTheApp, setOwnMenu } from './shell/window/security'
import { monitorsNow } from './shell/window/windowSize'
import { zoomByKeys } from './shell/window/zoomKeys'
import { problemOfDataFolder } from './storage/dataFolder'
import { openLog } from './storage/log'

const rendererFolder = join(import.meta.dirname, '../renderer')
const assetsFolder = join(import.meta.dirname, '../../assets')
/** The page that `npm run dev` serves with hot reload; never set in a package. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const devUrl = devServer && new URL(devServer).href

/** How long step 2 of the start lasts: a share of the time it has taken so far, since slow computers need longer. */
const trayPause = { share: 0.2, mostMs: 150 }
/** A page that fails to load must not hold up the start for longer. */
const pageTimeoutMs = 300

// A closed output must not count as a bug, since reporting that would write to it again, endlessly.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
app.setName('PauseBar')
// The desktop finds our menu entry, and thus the icon of windows and notifications, by this name.
if (process.platform === 'linux') app.setDesktopName('pausebar.desktop')
const modelId = userModelId(process.platform, app.isPackaged)
if (modelId !== null) app.setAppUserModelId(modelId)
const { answer, unknown } = readCommandLine(ownArguments(), app.getVersion())
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
// Electron's own `userData` throws if the folder cannot be created.
const usualFolder = join(app.getPath('appData'), app.getName())
const dataFolder = chosenFolder ? resolve(chosenFolder) : usualFolder
const baseUrl = baseUrlFrom(process.env['ALTA_API_URL'])
const problem = baseUrl.ok ? problemOfDataFolder(dataFolder) : baseUrl.problem
if (answer !== null) exit(process.stdout, answer, 0)
else if (problem !== null || !baseUrl.ok) exit(process.stderr, `${problem}\n`, 1)
else start(baseUrl.url)

/** Without the program and, in development, what precedes the app's folder, and that folder. */
function ownArguments(): string[] {
  if (app.isPackaged) return process.argv.slice(1)
  return process.argv.slice(process.argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-')) + 1)
}

function exit(output: NodeJS.WriteStream, text: string, code: number): void {
  output.write(text, () => app.exit(code))
}

function start(url: string): void {
  for (const arg of unknown) process.stderr.write(unknownText(arg))
  app.setPath('userData', dataFolder)
  registerAppScheme()
  const log = openLog(dataFolder, clock)
  const report = bugReporter(log, (line) => process.stderr.write(log.scrub(line)))
  // Electron would stop behind a dialog, while people may need the tray in a hurry.
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
  // Electron quits cleanly on these, until a library adds a listener that ends the process at once.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => app.quit())
  // Electron would quit here. The popover decides that.
  app.on('window-all-closed', () => {})
  if (app.requestSingleInstanceLock()) void run(url, { log, report })
  else app.quit()
}

/**
 * The start. The desktop's panel and the page's process both need this process, and compete with it for the
 * processor. So each gets its turn, and what people see comes first.
 *
 *      this process                         panel       page's process
 *   1. create the icon
 *   2. idle, or it would not register ----> shows it
 *   3. create the hidden window ----------------------> starts, asks for index.html
 *   4. serve that ------------------------------------> asks for its scripts, waits
 *   5. load and run program.ts
 *   6. serve the scripts, answer calls ---------------> draws
 *   7. once the page has loaded, start the keychain's process (program.ts)
 *
 * If nothing tells yet which window will be needed, program.ts runs first and creates it.
 */
async function run(url: string, { log, report }: Pick<ProgramDeps, 'log' | 'report'>): Promise<void> {
  const appUrl = devUrl ?? pageUrl
  configureElectron(appUrl)
  await app.whenReady()
  const last = new LastWindow(dataFolder)
  const pointer = new Pointer(xDisplay(), clock)
  const icon = new IconPosition({
    last,
    monitors: monitorsNow,
    iconBounds: () => tray.bounds,
    pointer: () => pointer.position(),
    isPointerUnreliable: isWaylandSession(),
  })
  const popover = new Popover(appUrl, last, icon, clock)
  app.on('second-instance', () => popover.show())
  app.on('activate', () => popover.show())
  const tray = new TrayIcon({
    platform: process.platform,
    assetsFolder,
    onClick: () => void popover.click(),
    // Until program.ts takes over, the menu has two items.
    onCommand: ({ kind }) => (kind === 'quit' ? app.quit() : void popover.showFromMenu()),
  })
  tray.create()
  await clock.wait(Math.min(performance.now() * trayPause.share, trayPause.mostMs))
  confineSession(session.defaultSession)
  const pageServed = devUrl ? undefined : serveAppPages(rendererFolder, () => begun)
  const mode = likelyMode(last)
  if (mode) popover.prepare(mode)
  const begun = loadProgram()
  await begun
  setOwnMenu()

  async function loadProgram(): Promise<void> {
    if (mode) await Promise.race([pageServed, clock.wait(pageTimeoutMs)])
    const { begin } = await import('./program')
    const isUsualFolder = dataFolder === usualFolder
    begin(url, { dataFolder, isUsualFolder, popover, tray, pointer, clock, log, report })
  }
}

/** What has to be settled before Electron is ready. */
function configureElectron(appUrl: string): void {
  denyAllButTheApp(appUrl)
  offerTextMenus()
  zoomByKeys()
  app.dock?.hide()
  setFieldLanguage()
  startAgainWithBus()
  // Under Wayland global shortcuts need the desktop's portal. Under X11 they work by themselves, but not with it.
  // See https://www.electronjs.org/docs/latest/api/global-shortcut
  if (process.env['XDG_SESSION_TYPE'] === 'wayland')
    app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
  // A window this small does not need it, and with broken drivers it would stay blank.
  if (process.platform === 'linux') app.disableHardwareAcceleration()
  // Or Electron would first build its own menu.
  Menu.setApplicationMenu(null)
}

/** The mode in which the window will be needed; null when nothing tells yet. */
function likelyMode(last: LastWindow): WindowMode | null {
  if (process.platform !== 'linux') return 'popover'
  return mayHaveTray() ? last.mode : 'window'
}
