import { release } from 'node:os'
import { join, resolve } from 'node:path'
import { app, powerMonitor, session } from 'electron'
import { altaAt } from './alta/altaClient'
import { baseUrlFrom } from './alta/baseUrl'
import { demoPlace } from './campaigns/demoPlace'
import type { AccountPlace, Announce, Demo, Notify } from './campaigns/ports'
import { Workspaces } from './campaigns/workspaces'
import { afterChanges } from './shell/afterChanges'
import { pageUrl, registerAppScheme, serveAppPages } from './shell/appPages'
import { bugReporter } from './shell/bugs'
import { Desktop } from './shell/desktop'
import { carryOut, handlersFor, showCampaign } from './shell/handlers'
import { isStartedHidden } from './shell/launchAtLogin'
import { Notifications } from './shell/notifications'
import { type Manner, Popover } from './shell/popover'
import { publishSnapshots } from './shell/publishSnapshot'
import { confineSession, denyAllButTheApp, setOwnMenu } from './shell/security'
import { serveIpc } from './shell/serveIpc'
import { letWaylandPassKeys } from './shell/shortcut'
import { startAgainWithBus } from './shell/startAgain'
import { systemClock as clock } from './shell/systemClock'
import { lookForTrayHost, settleManner } from './shell/trayHost'
import { clickedAt, TrayIcon } from './shell/trayIcon'
import { openAccountFiles } from './storage/accountPlace'
import { problemOfDataFolder } from './storage/dataFolder'
import { openLog } from './storage/log'
import { openVaults } from './storage/openVault'
import { openSettings } from './storage/settings'

const rendererFolder = join(import.meta.dirname, '../renderer')
const assetsFolder = join(import.meta.dirname, '../../assets')
/** The page that `npm run dev` serves with hot reload; never set in a package. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const devUrl = devServer && new URL(devServer).href

/** The address is settled and this is the only PauseBar on this data: begins. */
async function run(baseUrl: string): Promise<void> {
  const appUrl = devUrl ?? pageUrl
  denyAllButTheApp(appUrl)
  app.dock?.hide()
  letWaylandPassKeys()
  startAgainWithBus()
  const trayHost = lookForTrayHost()
  await app.whenReady()
  setOwnMenu()
  const inDemo = app.commandLine.hasSwitch('demo')
  noteStart(inDemo)
  confineSession(session.defaultSession)
  if (!devUrl) serveAppPages(rendererFolder)

  let notifications: Notifications | null = null
  const workspaces = makeWorkspaces(baseUrl, (news) => notifications?.tell(news))
  app.on('will-quit', () => log.log({ event: 'stopped' }))
  const popover = new Popover({
    pageUrl: appUrl,
    onVisible: (isVisible) => workspaces.popoverOpened(isVisible),
  })
  notifications = new Notifications(popover, clock, (news) => showCampaign(news, workspaces, popover))
  const desktop = new Desktop(workspaces, () => popover.toggle(clickedAt()))
  serveIpc(
    handlersFor(workspaces, popover, desktop),
    (event) => popover.isOwnFrame(event.senderFrame),
    report,
  )
  publishSnapshots(workspaces, () => popover.contents)
  const tray = makeTray(workspaces, popover)
  app.on('second-instance', () => popover.show(null))
  app.on('activate', () => popover.show(null))
  powerMonitor.on('resume', () => workspaces.accounts.wokeUp())

  void workspaces.start({ inDemo })
  desktop.start()
  const stand = (manner: Manner) => {
    // The icon first: it is what people look for, and a window takes its time.
    tray.place()
    popover.prepare(manner)
    if (manner === 'window') popover.show(null)
  }
  await settleManner(trayHost, stand, clock)
  const isWaitedFor = inDemo || workspaces.snapshot().connection.kind === 'signed-out'
  if (isWaitedFor && !isStartedHidden()) popover.show(null)
}

function noteStart(inDemo: boolean): void {
  const platform = `${process.platform} ${process.arch} ${release()}`
  log.log({
    event: 'started',
    version: app.getVersion(),
    electron: process.versions.electron,
    platform,
    inDemo,
  })
}

function makeWorkspaces(baseUrl: string, announce: Announce): Workspaces {
  const folder = app.getPath('userData')
  const vaultOf = openVaults(clock)
  const openAlta = altaAt({ baseUrl, fetch: networkOf('alta'), clock, log })
  const openPlace = (account: string, notify: Notify): AccountPlace => {
    const files = openAccountFiles(folder, account, { clock, notify })
    app.on('will-quit', files.flush)
    return { ...files, isDemo: false, clock, log, vault: vaultOf(account), openAlta }
  }
  const openOwnSettings = (notify: Notify) => {
    const settings = openSettings(folder, { clock, notify })
    app.on('will-quit', settings.flush)
    return settings
  }
  return new Workspaces({ openSettings: openOwnSettings, openPlace, startDemo, announce })
}

/** Chromium's network stack, which knows the system's proxies and certificates, in a session that keeps nothing. */
function networkOf(name: string) {
  const network = session.fromPartition(name)
  confineSession(network)
  return (input: URL | Request | string, init?: RequestInit) =>
    network.fetch(input instanceof URL ? input.href : input, init)
}

/**
 * The demo speaks with an Alta of its own, and tells on standard output what that was asked. What it is made of is loaded
 * only then: most never open it.
 */
async function startDemo(): Promise<Demo> {
  const demo = await import('./simulatedAlta/demoWorkspace')
  const alta = await demo.startDemoWorkspace()
  alta.onRequest((request) => process.stdout.write(`${demo.describeRequest(request)}\n`))
  const openAlta = altaAt({ baseUrl: alta.url, fetch: networkOf('demo'), clock, log })
  return {
    accounts: demo.demoAccounts.map((account) => ({ key: account.accountId, ...account })),
    placeOf: (account) => {
      const here = ({ accountId }: { accountId: string }) => accountId === account
      const beginning = {
        pausedForAWhile: [demo.pausedForAWhile].filter(here),
        resumedElsewhere: [demo.resumedElsewhere].filter(here),
        pinned: [demo.pinned].filter(here),
      }
      return demoPlace(alta.token, beginning, { clock, log, openAlta })
    },
    stop: () => alta.stop(),
  }
}

function makeTray(workspaces: Workspaces, popover: Popover): TrayIcon {
  const tray = new TrayIcon(
    {
      platform: process.platform,
      assetsFolder,
      onCommand: (command) => carryOut(command, workspaces, popover),
      onClick: (bounds) => popover.toggle(clickedAt(bounds)),
    },
    workspaces.trayView(),
  )
  afterChanges(workspaces, () => tray.show(workspaces.trayView()))
  return tray
}

const dataFolder = app.commandLine.getSwitchValue('user-data-dir')
app.setName('PauseBar')
if (dataFolder) app.setPath('userData', resolve(dataFolder))
registerAppScheme()
const log = openLog(app.getPath('userData'), clock)
const report = bugReporter(log, (line) => process.stderr.write(log.scrub(line)))
// A bug must not stop the app behind a dialog: the tray is what people reach for in a hurry.
process.on('uncaughtException', report)
process.on('unhandledRejection', report)
// Whoever read the output may be gone: to report that there would fail again, without an end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
// Closing the window is no quitting: the popover decides.
app.on('window-all-closed', () => {})

const baseUrl = baseUrlFrom(process.env['ALTA_API_URL'])
const obstacle = baseUrl.ok ? problemOfDataFolder(app.getPath('userData')) : baseUrl.problem
if (obstacle !== null || !baseUrl.ok) {
  process.stderr.write(`${obstacle}\n`)
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  void run(baseUrl.url)
} else {
  app.quit()
}
