import { join, resolve } from 'node:path'
import { app, Menu, session } from 'electron'
import { baseUrlFrom } from './alta/baseUrl'
import { readCommandLine, unknownText } from './commandLine'
import type { TrayCommand } from './domain/tray/trayItem'
import type { Stage } from './program'
import { bugReporter } from './shell/bugs'
import { letWaylandPassKeys } from './shell/shortcut'
import { startAgainWithBus } from './shell/startAgain'
import { systemClock as clock, giveFieldsTheClock } from './shell/systemClock'
import { userModelId } from './shell/systemRules'
import { IconPosition } from './shell/tray/iconPosition'
import { mayHaveTray } from './shell/tray/trayHost'
import { TrayIcon } from './shell/tray/trayIcon'
import { pageUrl, registerAppScheme, serveAppPages } from './shell/window/appPages'
import { offerTextMenus } from './shell/window/contextMenu'
import { LastWindow, type WindowMode } from './shell/window/lastWindow'
import { displayOfPointer, isWaylandSession, Pointer } from './shell/window/pointer'
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

/**
 * The icon finds its place on the desktop while this process does nothing else. How long that takes goes with the computer:
 * so much of what the start took so far, and no more than that (ms).
 */
const roomForTray = { share: 0.2, most: 150 }
/** A page that cannot be loaded holds up nothing else for longer (ms). */
const longestWaitForPage = 300

/**
 * The address is settled and this is the only PauseBar on this data: begins. The icon and the window come first, since
 * they are what people wait for and take their time outside of this process; what fills them is loaded meanwhile.
 */
async function run(baseUrl: string, { log, report }: Pick<Stage, 'log' | 'report'>): Promise<void> {
  const appUrl = devUrl ?? pageUrl
  settleBeforeReady(appUrl)
  await app.whenReady()
  const last = new LastWindow(folder)
  const pointer = new Pointer(displayOfPointer(), clock)
  const icon = new IconPosition({
    last,
    monitors: monitorsNow,
    iconBounds: () => tray.bounds,
    pointer: () => pointer.position(),
    tellsPointerAtTimes: isWaylandSession(),
  })
  const popover = new Popover(appUrl, last, icon, clock)
  app.on('second-instance', () => popover.show())
  app.on('activate', () => popover.show())
  const tray = placeTray(popover)
  await clock.wait(Math.min(performance.now() * roomForTray.share, roomForTray.most))
  confineSession(session.defaultSession)
  let begun: Promise<void> = Promise.resolve()
  const served = devUrl ? undefined : serveAppPages(rendererFolder, () => begun)
  const mode = modeAtFirst(last)
  if (mode) popover.prepare(mode)
  // Not before the page, whose process starts meanwhile.
  begun = (mode ? Promise.race([served, clock.wait(longestWaitForPage)]) : Promise.resolve())
    .then(() => import('./program'))
    .then(({ begin }) =>
      begin(baseUrl, {
        dataFolder: folder,
        isUsualFolder: folder === usualFolder,
        popover,
        tray,
        pointer,
        clock,
        log,
        report,
      }),
    )
  await begun
  setOwnMenu()
}

function settleBeforeReady(appUrl: string): void {
  denyAllButTheApp(appUrl)
  offerTextMenus()
  zoomByKeys()
  app.dock?.hide()
  letWaylandPassKeys()
  giveFieldsTheClock()
  startAgainWithBus()
  // A window as small as this is drawn in time without; and where drivers fail, it would stay blank.
  if (process.platform === 'linux') app.disableHardwareAcceleration()
  // Or Electron would build its own, which is the longer way to none.
  Menu.setApplicationMenu(null)
}

/** How the window is to stand, as far as that can be told at once. */
function modeAtFirst(last: LastWindow): WindowMode | null {
  if (process.platform !== 'linux') return 'popover'
  return mayHaveTray() ? last.mode : 'window'
}

/** The icon with the little that its menu can offer yet. */
function placeTray(popover: Popover): TrayIcon {
  const tray = new TrayIcon({
    platform: process.platform,
    assetsFolder,
    onClick: () => void popover.click(),
    onCommand: ({ kind }: TrayCommand) => (kind === 'quit' ? app.quit() : void popover.showFromMenu()),
  })
  tray.place()
  return tray
}

// Whoever read the output may be gone: to report that there would fail again, without an end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
app.setName('PauseBar')
// By this name desktops find the menu entry that windows and notifications belong to.
if (process.platform === 'linux') app.setDesktopName('pausebar.desktop')
const modelId = userModelId(process.platform, app.isPackaged)
if (modelId !== null) app.setAppUserModelId(modelId)
const { answer, unknown } = readCommandLine(ownArguments(), app.getVersion())
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
// Electron's own `userData` throws where it cannot be made.
const usualFolder = join(app.getPath('appData'), app.getName())
const folder = chosenFolder ? resolve(chosenFolder) : usualFolder
const baseUrl = baseUrlFrom(process.env['ALTA_API_URL'])
const obstacle = baseUrl.ok ? problemOfDataFolder(folder) : baseUrl.problem
if (answer !== null) end(process.stdout, answer, 0)
else if (obstacle !== null || !baseUrl.ok) end(process.stderr, `${obstacle}\n`, 1)
else start(baseUrl.url)

/** Nothing is in the way: all that has to be settled before Electron is ready. */
function start(baseUrl: string): void {
  for (const arg of unknown) process.stderr.write(unknownText(arg))
  app.setPath('userData', folder)
  registerAppScheme()
  const log = openLog(folder, clock)
  const report = bugReporter(log, (line) => process.stderr.write(log.scrub(line)))
  // A bug must not stop the app behind a dialog: the tray is what people reach for in a hurry.
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
  // Electron quits in order at these, until a library listens to them too, which ends the process at once.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => app.quit())
  // Closing the window is no quitting: the popover decides.
  app.on('window-all-closed', () => {})
  if (app.requestSingleInstanceLock()) void run(baseUrl, { log, report })
  else app.quit()
}

/** Without the program and, where it is no package, what the developers hand to Electron before and with the app's folder. */
function ownArguments(): string[] {
  if (app.isPackaged) return process.argv.slice(1)
  return process.argv.slice(process.argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-')) + 1)
}

function end(output: NodeJS.WriteStream, text: string, code: number): void {
  output.write(text, () => app.exit(code))
}
