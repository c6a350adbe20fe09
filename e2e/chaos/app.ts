// The app without Electron, in a process of its own that can be killed: its real state, client and files, with a clock
// that runs fast. Not here: window, tray, Chromium's network stack and the keychain, in whose place the token is handed in.

import { altaAt } from '../../main/alta/altaClient'
import { CampaignService } from '../../main/campaigns/campaignService'
import { FastClock } from '../../main/campaigns/fastClock'
import type { Vault } from '../../main/campaigns/ports'
import { StateKeeper } from '../../main/campaigns/stateKeeper'
import { success } from '../../main/domain/result'
import { openKnownCampaigns } from '../../main/storage/cache'
import { openJournal } from '../../main/storage/journal'
import { openLog } from '../../main/storage/log'
import { openSettings } from '../../main/storage/settings'
import type { Result } from '../../preload/contract'
import { type Command, type FromApp, surroundings, toApp } from './messages'

const told = surroundings.parse(process.env)
const clock = new FastClock(told.CHAOS_SPEED, told.CHAOS_STARTED_AT)
const service = makeService()

const tell = (message: FromApp) => process.send?.(message)
const tellOfBug = (thrown: unknown) =>
  tell({ kind: 'bug', stack: (thrown instanceof Error && thrown.stack) || String(thrown) })
process.on('uncaughtException', tellOfBug)
process.on('unhandledRejection', tellOfBug)
process.on('disconnect', () => process.exit())
process.on('message', (message: unknown) => {
  const { number, command } = toApp.parse(message)
  const answer = (result: Result<null>) =>
    tell({ kind: 'answer', number, result, snapshot: service.snapshot() })
  const result = carryOut(command)
  // At once where that is possible: no snapshot may show what was asked before the answer to it.
  if (result instanceof Promise) void result.then(answer)
  else answer(result)
})

void service.start({ inDemo: false })
service.popoverOpened(true)
publishSnapshots()

function makeService(): CampaignService {
  const keeper = new StateKeeper()
  const edges = { clock, notify: keeper.notify.bind(keeper) }
  const log = openLog(told.CHAOS_FOLDER, clock)
  return new CampaignService(keeper, {
    clock,
    vault: tokenHandedIn(told.CHAOS_TOKEN),
    settings: openSettings(told.CHAOS_FOLDER, edges),
    known: openKnownCampaigns(told.CHAOS_FOLDER, edges),
    journal: openJournal(told.CHAOS_FOLDER, edges),
    log,
    openAlta: altaAt({ baseUrl: told.CHAOS_ALTA_URL, fetch: globalThis.fetch, clock, log }),
    openDemo: () => Promise.reject(new Error('There is no demo in the chaos')),
  })
}

function tokenHandedIn(token: string): Vault {
  return {
    read: () => Promise.resolve(success(token)),
    save: () => Promise.resolve(success()),
    remove: () => Promise.resolve(success()),
  }
}

/** Changes made in one go arrive as one snapshot, as in the window. */
function publishSnapshots(): void {
  let isScheduled = false
  const publish = () => {
    isScheduled = false
    tell({ kind: 'snapshot', snapshot: service.snapshot() })
  }
  service.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(publish)
  })
  publish()
}

function carryOut(command: Command): Result<null> | Promise<Result<null>> {
  switch (command.name) {
    case 'pause':
      return service.pause(command.campaignId)
    case 'resume':
      return service.resume(command.campaignId, command.withProspects)
    case 'try-again':
      return service.tryAgain(command.campaignId)
    case 'undo':
      return service.undo(command.offerId)
    case 'cancel':
      return service.cancel(command.campaignId)
    case 'dismiss-failure':
      return service.dismissFailure(command.campaignId)
    case 'check':
      return service.checkCampaign(command.campaignId)
    case 'refresh':
      return service.refresh()
    case 'set-preference':
      return service.setPreferences({ pauseProspects: command.pauseProspects })
    case 'dismiss-found-done':
      return service.dismissNotice('found-done')
  }
}
