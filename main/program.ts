import { release } from 'node:os'
import { app, powerMonitor } from 'electron'
import { production } from './alta/baseUrl'
import type { Route } from './alta/transport'
import { demoPlace } from './campaigns/demoPlace'
import type { Announce, Clock, Demo, Notify, OpenAlta } from './campaigns/ports'
import { Workspaces } from './campaigns/workspaces'
import { afterChanges } from './shell/afterChanges'
import { Desktop } from './shell/desktop'
import { carryOut, handlersFor, showCampaign } from './shell/handlers'
import { isStartedHidden } from './shell/launchAtLogin'
import { desktopNames, mayMissIcon } from './shell/linuxDesktop'
import { networkOf } from './shell/network'
import { Notifications } from './shell/notifications'
import type { Pointer } from './shell/pointer'
import type { Popover } from './shell/popover'
import { publishSnapshots } from './shell/publishSnapshot'
import { serveIpc } from './shell/serveIpc'
import { watchTrayHost } from './shell/trayHost'
import type { TrayIcon } from './shell/trayIcon'
import { Updates } from './shell/updates'
import { openAccountFiles } from './storage/accountPlace'
import type { LogFile } from './storage/log'
import { openTokens } from './storage/openTokens'
import { openSettings } from './storage/settings'

/** A menu takes longer to build than a click's request to go out: the request goes first (ms). */
const trayDelay = 30

/** What is there before the program is. */
export interface Stage {
  dataFolder: string
  /** It is the one that PauseBar takes unless it is told another. */
  isUsualFolder: boolean
  popover: Popover
  tray: TrayIcon
  pointer: Pointer
  clock: Clock
  log: LogFile
  /** Writes a bug down, and answers with its reference. */
  report: (bug: unknown) => string
}

/** Fills the icon and the window, which are there: from now on their clicks and calls are answered. */
export function begin(baseUrl: string, stage: Stage): void {
  const { popover, tray, clock, log, report } = stage
  const inDemo = app.commandLine.hasSwitch('demo')
  noteStart(log, inDemo)
  app.on('will-quit', () => log.log({ event: 'stopped' }))
  let notifications: Notifications | null = null
  const workspaces = makeWorkspaces(baseUrl, stage, (news) => notifications?.tell(news))
  notifications = new Notifications(popover, clock, {
    onClick: (news) => showCampaign(news, workspaces, popover),
    onUndo: (target) => workspaces.accounts.batches.undo(target),
    onShown: (isShown) => workspaces.notificationsShown(isShown),
  })
  const desktop = new Desktop(workspaces, () => popover.toggle())
  const updates = new Updates((update) => workspaces.notify({ kind: 'update', update }), { clock, log })
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
  void showWhereItIsWaitedFor(workspaces, stage, inDemo)
}

/** Gives the window its mode. Without a tray, or with nothing in it to look at, the window is what people wait for. */
async function showWhereItIsWaitedFor(
  workspaces: Workspaces,
  { popover, tray, pointer, clock }: Stage,
  inDemo: boolean,
): Promise<void> {
  if (popover.contents) await popover.loaded
  void pointer.prepare()
  const isHidden = isStartedHidden()
  const isPlacedTwice = mayMissIcon(desktopNames(process.env))
  await watchTrayHost(
    (host) => {
      if (host === 'came' || (host === 'there' && isPlacedTwice)) tray.place()
      const isMissing = host === 'missing' || host === 'lost'
      popover.prepare(isMissing ? 'window' : 'popover')
      if (host === 'missing' && !isHidden) popover.show()
      else if (isMissing) popover.showUnasked()
    },
    { clock, isPersonWaiting: !isHidden },
  )
  const isWaitedFor = inDemo || !tray.isShown || workspaces.snapshot().connection.kind === 'signed-out'
  if (isWaitedFor && !isHidden) popover.show()
}

/** An offer to undo that a page held for its dialog is let go with the page: when it is loaded anew, crashes, or its window goes. */
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
  tray.onCommand = (command) => carryOut(command, workspaces, popover)
  const show = () => tray.show(workspaces.trayView())
  show()
  afterChanges(workspaces, show, trayDelay)
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
  { dataFolder, isUsualFolder, popover, clock, log }: Stage,
  announce: Announce,
): Workspaces {
  const server = new URL(baseUrl).origin
  const openOwnTokens = (notify: Notify) =>
    openTokens(
      {
        dataFolder,
        isUsualFolder,
        server,
        isServerOfBefore: baseUrl === production,
        // The keychain takes a process of its own, beside which the page's would start more slowly.
        opening: popover.loaded,
      },
      { clock, notify },
    )
  const openAlta = altaAt({ baseUrl, ...networkOf('alta'), clock, log })
  const openPlace = (account: string, notify: Notify) => {
    const files = openAccountFiles(dataFolder, account, { clock, notify })
    app.on('will-quit', files.flush)
    return { ...files, isDemo: false, server, clock, log, openAlta }
  }
  const openOwnSettings = (notify: Notify) => {
    const settings = openSettings(dataFolder, { clock, notify })
    app.on('will-quit', settings.flush)
    return settings
  }
  const startDemo = () => openDemo(clock, log)
  return new Workspaces({
    openSettings: openOwnSettings,
    openTokens: openOwnTokens,
    openPlace,
    startDemo,
    server,
    announce,
    clock,
  })
}

/** Alta at one address. Its client is loaded when it is first connected to: the campaigns known from before come first. */
function altaAt(route: Route): OpenAlta {
  let client: Promise<OpenAlta> | null = null
  return async (credentials) => {
    client ??= import('./alta/altaClient').then((alta) => alta.altaAt(route))
    return (await client)(credentials)
  }
}

/**
 * The demo speaks with an Alta of its own, and tells on standard output what that was asked. What it is made of is loaded
 * only then: most never open it.
 */
async function openDemo(clock: Clock, log: LogFile): Promise<Demo> {
  const demo = await import('./simulatedAlta/demoWorkspace')
  const alta = await demo.startDemoWorkspace()
  alta.onRequest((request) => process.stdout.write(`${demo.describeRequest(request)}\n`))
  const openAlta = altaAt({ baseUrl: alta.url, ...networkOf('demo'), clock, log })
  return {
    accounts: demo.demoAccounts.map((account) => ({ key: account.accountId, ...account })),
    placeOf: (account) => {
      const here = ({ accountId }: { accountId: string }) => accountId === account
      const beginning = {
        pausedForAWhile: [demo.pausedForAWhile].filter(here),
        resumedElsewhere: [demo.resumedElsewhere].filter(here),
        pinned: [demo.pinned].filter(here),
      }
      return demoPlace(alta.token, beginning, { server: new URL(alta.url).origin, clock, log, openAlta })
    },
    stop: () => alta.stop(),
  }
}
