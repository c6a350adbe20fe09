import { release } from 'node:os'
import { join, resolve } from 'node:path'
import { app, powerMonitor, session } from 'electron'
import { altaAt } from './alta/altaClient'
import { baseUrlFrom } from './alta/baseUrl'
import { CampaignService } from './campaigns/campaignService'
import type { Demo } from './campaigns/ports'
import { StateKeeper } from './campaigns/stateKeeper'
import { pageUrl, registerAppScheme, serveAppPages } from './shell/appPages'
import { bugReporter } from './shell/bugs'
import { carryOut, handlersFor } from './shell/handlers'
import { Popover } from './shell/popover'
import { publishSnapshots } from './shell/publishSnapshot'
import { confineSession, denyAllButTheApp, setOwnMenu } from './shell/security'
import { serveIpc } from './shell/serveIpc'
import { startAgainWithBus } from './shell/startAgain'
import { systemClock as clock } from './shell/systemClock'
import { settleManner } from './shell/trayHost'
import { clickedAt, TrayIcon } from './shell/trayIcon'
import { describeRequest, startDemoWorkspace } from './simulatedAlta/demoWorkspace'
import { openKnownCampaigns } from './storage/cache'
import { problemOfDataFolder } from './storage/dataFolder'
import { openJournal } from './storage/journal'
import { openLog } from './storage/log'
import { openVault } from './storage/openVault'
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
  startAgainWithBus()
  await app.whenReady()
  setOwnMenu()
  const inDemo = app.commandLine.hasSwitch('demo')
  noteStart(inDemo)
  confineSession(session.defaultSession)
  if (!devUrl) serveAppPages(rendererFolder)

  const keeper = new StateKeeper()
  const service = makeService(keeper, baseUrl)
  const popover = new Popover({ pageUrl: appUrl, onVisible: (isVisible) => service.popoverOpened(isVisible) })
  serveIpc(handlersFor(service, popover), (event) => popover.isOwnFrame(event.senderFrame), report)
  publishSnapshots(service, () => popover.contents)
  const tray = makeTray(service, popover)
  app.on('second-instance', () => popover.show(null))
  app.on('activate', () => popover.show(null))
  powerMonitor.on('resume', () => service.wokeUp())

  void service.start({ inDemo })
  await settleManner((manner) => {
    popover.prepare(manner)
    tray.place()
    if (manner === 'window') popover.show(null)
  }, clock)
  if (inDemo || service.snapshot().connection.kind === 'signed-out') popover.show(null)
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

function makeService(keeper: StateKeeper, baseUrl: string): CampaignService {
  const folder = app.getPath('userData')
  const edges = { clock, notify: keeper.notify.bind(keeper) }
  const settings = openSettings(folder, edges)
  const known = openKnownCampaigns(folder, edges)
  const journal = openJournal(folder, edges)
  const vault = openVault(clock)
  app.on('will-quit', () => {
    settings.flush()
    known.flush()
    journal.flush()
    log.log({ event: 'stopped' })
  })
  const openAlta = altaAt({ baseUrl, fetch: networkOf('alta'), clock, log })
  return new CampaignService(keeper, { clock, vault, settings, known, journal, log, openAlta, openDemo })
}

/** Chromium's network stack, which knows the system's proxies and certificates, in a session that keeps nothing. */
function networkOf(name: string) {
  const network = session.fromPartition(name)
  confineSession(network)
  return (input: URL | Request | string, init?: RequestInit) =>
    network.fetch(input instanceof URL ? input.href : input, init)
}

/** The demo speaks with an Alta of its own, and tells on standard output what that was asked. */
async function openDemo(): Promise<Demo> {
  const alta = await startDemoWorkspace()
  alta.onRequest((request) => process.stdout.write(`${describeRequest(request)}\n`))
  const open = altaAt({ baseUrl: alta.url, fetch: networkOf('demo'), clock, log })
  return { api: open({ token: alta.token, accountId: null }), stop: () => alta.stop() }
}

function makeTray(service: CampaignService, popover: Popover): TrayIcon {
  const tray = new TrayIcon(
    {
      platform: process.platform,
      assetsFolder,
      onCommand: (command) => carryOut(command, service, popover),
      onClick: (bounds) => popover.toggle(clickedAt(bounds)),
    },
    service.trayView(),
  )
  service.onChange(() => tray.show(service.trayView()))
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
