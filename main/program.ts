import { release } from 'node:os'
import { app, powerMonitor } from 'electron'
import { demoResources } from './accounts/demo'
import type { AddBanner, Clock, Demo, OpenAlta, ShowNotification } from './accounts/ports'
import { Workspaces } from './accounts/workspaces'
import { production } from './alta/baseUrl'
import type { AltaDeps } from './alta/transport'
import { Desktop } from './shell/desktop'
import { handlersFor, runTrayCommand, showCampaign } from './shell/handlers'
import { isStartedHidden } from './shell/login/launchAtLogin'
import { networkOf } from './shell/network'
import { Notifications } from './shell/notifications'
import { afterChanges, publishSnapshots, serveIpc } from './shell/serveIpc'
import { desktopNames, missesEarlyIcons } from './shell/systemRules'
import { watchTrayHost } from './shell/tray/trayHost'
import type { TrayIcon } from './shell/tray/trayIcon'
import { Updates } from './shell/updates'
import type { Pointer } from './shell/window/pointer'
import type { Popover } from './shell/window/popover'
import { openAccountFiles } from './storage/accountFiles'
import type { LogFile } from './storage/log'
import { openTokens } from './storage/openTokens'
import { openSettings } from './storage/settings'

/** Building a menu takes longer than sending a click's request, so the request goes first. */
const trayDelayMs = 30

/** What the program works with: the icon and the window stand before it is loaded. */
export interface ProgramDeps {
  dataFolder: string
  /** Whether it is the default one. */
  isUsualFolder: boolean
  popover: Popover
  tray: TrayIcon
  pointer: Pointer
  clock: Clock
  log: LogFile
  /** Logs a bug, and answers with its reference. */
  report: (bug: unknown) => string
}

/** Fills the icon and the window. From now on their clicks and calls are answered. */
export function begin(baseUrl: string, deps: ProgramDeps): void {
  const { popover, tray, clock, log, report } = deps
  const inDemo = app.commandLine.hasSwitch('demo')
  noteStart(log, inDemo)
  app.on('will-quit', () => log.log({ event: 'stopped' }))
  let notifications: Notifications | null = null
  const workspaces = makeWorkspaces(baseUrl, deps, (notification) => notifications?.add(notification))
  notifications = new Notifications(popover, clock, {
    onClick: (notification) => showCampaign(notification, workspaces, popover),
    onUndo: (target) => workspaces.accounts.batches.undo(target),
    onShown: (isShown) => workspaces.notificationsShown(isShown),
  })
  const desktop = new Desktop(workspaces, () => popover.toggle())
  const updates = new Updates((update) => workspaces.addBanner({ kind: 'update', update }), { clock, log })
  serveIpc(
    handlersFor(workspaces, popover, desktop, updates, report),
    (event) => popover.isOwnFrame(event.senderFrame),
    report,
  )
  publishSnapshots(workspaces, popover)
  releaseWithPage(workspaces, popover)
  fillTray(tray, workspaces, popover)
  popover.onVisible = (isVisible) => workspaces.popoverOpened(isVisible)
  if (popover.isVisible) workspaces.popoverOpened(true)
  powerMonitor.on('resume', () => workspaces.accounts.wokeUp())
  void workspaces.start({ inDemo })
  desktop.start()
  updates.begin()
  void showWhereItIsWaitedFor(workspaces, deps, inDemo)
}

/** Gives the window its mode, and opens it if there is no tray or no account: then it is what people wait for. */
async function showWhereItIsWaitedFor(
  workspaces: Workspaces,
  { popover, tray, pointer, clock }: ProgramDeps,
  inDemo: boolean,
): Promise<void> {
  if (popover.contents) await popover.loaded
  void pointer.prepare()
  const isHidden = isStartedHidden()
  const mayMissIcon = missesEarlyIcons(desktopNames(process.env))
  await watchTrayHost(
    (host) => {
      if (host === 'came' || (host === 'there' && mayMissIcon)) tray.create()
      const isMissing = host === 'missing' || host === 'lost'
      popover.prepare(isMissing ? 'window' : 'popover')
      if (host === 'missing' && !isHidden) popover.show()
      else if (isMissing) popover.showInactive()
    },
    { clock, isPersonWaiting: !isHidden },
  )
  const isWaitedFor = inDemo || !tray.isShown || workspaces.accounts.areSignedOut
  if (isWaitedFor && !isHidden) popover.show()
}

/** Lets go of the undo offers that a page held, when the page is loaded anew, crashes, or its window goes. */
function releaseWithPage(workspaces: Workspaces, popover: Popover): void {
  const release = () => workspaces.accounts.releaseUndo()
  const { onPage } = popover
  popover.onPage = () => {
    release()
    onPage()
  }
  app.on('render-process-gone', release)
}

function fillTray(tray: TrayIcon, workspaces: Workspaces, popover: Popover): void {
  tray.onCommand = (command) => runTrayCommand(command, workspaces, popover)
  const show = () => tray.show(workspaces.trayView())
  show()
  afterChanges(workspaces, show, trayDelayMs)
}

function noteStart(log: LogFile, inDemo: boolean): void {
  const platform = `${process.platform} ${process.arch} ${release()}`
  log.log({
    event: 'started',
    version: app.getVersion(),
    electron: process.versions.electron,
    platform,
    inDemo,
  })
}

function makeWorkspaces(
  baseUrl: string,
  { dataFolder, isUsualFolder, popover, clock, log }: ProgramDeps,
  showNotification: ShowNotification,
): Workspaces {
  const server = new URL(baseUrl).origin
  const openOwnTokens = (addBanner: AddBanner) =>
    openTokens(
      {
        dataFolder,
        isUsualFolder,
        server,
        isLegacyServer: baseUrl === production,
        // The keychain needs a process of its own, which would slow down the start of the page's.
        opening: popover.loaded,
      },
      { clock, addBanner },
    )
  const openAlta = altaAt({ baseUrl, ...networkOf('alta'), clock, log })
  const openResources = (account: string, addBanner: AddBanner) => {
    const files = openAccountFiles(dataFolder, account, { clock, addBanner })
    app.on('will-quit', files.flush)
    return { ...files, isDemo: false, server, clock, log, openAlta }
  }
  const openOwnSettings = (addBanner: AddBanner) => {
    const settings = openSettings(dataFolder, { clock, addBanner })
    app.on('will-quit', settings.flush)
    return settings
  }
  const startDemo = () => openDemo(clock, log)
  return new Workspaces({
    openSettings: openOwnSettings,
    openTokens: openOwnTokens,
    openResources,
    startDemo,
    server,
    showNotification,
    clock,
  })
}

/** Alta at one address. Its client is loaded on the first connection: showing the cached campaigns comes first. */
function altaAt(deps: AltaDeps): OpenAlta {
  let client: Promise<OpenAlta> | null = null
  return async (credentials) => {
    client ??= import('./alta/altaClient').then((alta) => alta.altaAt(deps))
    return (await client)(credentials)
  }
}

/** The demo talks to an Alta of its own, and prints each request to standard output. It is loaded when it is first opened. */
async function openDemo(clock: Clock, log: LogFile): Promise<Demo> {
  const demo = await import('./simulatedAlta/demoWorkspace')
  const alta = await demo.startDemoWorkspace()
  alta.onRequest((request) => process.stdout.write(`${demo.describeRequest(request)}\n`))
  const openAlta = altaAt({ baseUrl: alta.url, ...networkOf('demo'), clock, log })
  return {
    accounts: demo.demoAccounts.map((account) => ({ key: account.accountId, ...account })),
    resourcesOf: (account) => {
      const here = ({ accountId }: { accountId: string }) => accountId === account
      const beginning = {
        pausedForAWhile: [demo.pausedForAWhile].filter(here),
        resumedElsewhere: [demo.resumedElsewhere].filter(here),
        pinned: [demo.pinned].filter(here),
      }
      return demoResources(alta.token, beginning, { server: new URL(alta.url).origin, clock, log, openAlta })
    },
    stop: () => alta.stop(),
  }
}
