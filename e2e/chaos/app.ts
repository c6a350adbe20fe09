// The app without Electron: its real state, client and files, with a fast clock, in a process of its own that can be killed.
// Window, tray, Chromium's network stack and the keychain are missing; the token is handed in instead.

import type { Account } from '../../main/accounts/account'
import { newAccount } from '../../main/accounts/accountSettings'
import { FastClock } from '../../main/accounts/fastClockForTest'
import type { Kept, Settings } from '../../main/accounts/ports'
import type { Tokens, Vault } from '../../main/accounts/tokenPort'
import { Workspaces } from '../../main/accounts/workspaces'
import { altaAt } from '../../main/alta/altaClient'
import { failure, success } from '../../main/domain/result'
import { openAccountFiles } from '../../main/storage/accountFiles'
import { openLog } from '../../main/storage/log'
import { openSettings } from '../../main/storage/settings'
import type { EndChoice, Result } from '../../preload/shared/contract'
import { type Command, envSchema, type FromApp, type RunCommand, type SingleCommand, toApp } from './messages'
import { accountOf, accounts } from './workspace'

const env = envSchema.parse(process.env)
const clock = new FastClock(env.CHAOS_SPEED, env.CHAOS_STARTED_AT)
const workspaces = openWorkspaces()

/** Once the run has ended nobody listens. A failed send would be reported as a bug, which would fail again, without end. */
const tell = (message: FromApp) => process.connected && process.send?.(message)
const tellOfBug = (thrown: unknown) =>
  tell({ kind: 'bug', stack: (thrown instanceof Error && thrown.stack) || String(thrown) })
process.on('uncaughtException', tellOfBug)
process.on('unhandledRejection', tellOfBug)
process.on('disconnect', () => process.exit())
process.on('message', (message: unknown) => {
  const { number, command } = toApp.parse(message)
  const answer = (result: Result<null>) =>
    tell({ kind: 'answer', number, result, snapshot: workspaces.snapshot() })
  const result = carryOut(command)
  // Answers at once where possible: no snapshot may show the action before its answer.
  if (result instanceof Promise) void result.then(answer)
  else answer(result)
})

void workspaces.start({ inDemo: false })
workspaces.popoverOpened(true)
publishSnapshots()

function openWorkspaces(): Workspaces {
  const log = openLog(env.CHAOS_FOLDER, clock)
  const openAlta = altaAt({ baseUrl: env.CHAOS_ALTA_URL, fetch: globalThis.fetch, clock, log })
  const server = new URL(env.CHAOS_ALTA_URL).origin
  return new Workspaces({
    server,
    openTokens: () => tokensHandedIn(env.CHAOS_TOKEN),
    openSettings: (addBanner) => withBothAccounts(openSettings(env.CHAOS_FOLDER, { clock, addBanner })),
    openResources: (account, addBanner) => ({
      ...openAccountFiles(env.CHAOS_FOLDER, account, { clock, addBanner }),
      isDemo: false,
      server,
      clock,
      log,
      openAlta,
    }),
    clock,
    showNotification: () => {},
    startDemo: () => Promise.reject(new Error('There is no demo in the chaos')),
  })
}

function tokensHandedIn(token: string): Tokens {
  const done = () => Promise.resolve(success())
  const vault: Vault = {
    read: () => Promise.resolve(success(token)),
    save: done,
    remove: done,
    whatItWaitsFor: () => Promise.resolve({ kind: 'keychain', problem: 'waiting' }),
    find: () => Promise.resolve('open'),
  }
  return {
    vaultOf: () => vault,
    removeLeft: done,
    removeLeftSilently: () => Promise.resolve(),
    onChange: () => {},
  }
}

/** Changes made together arrive as one snapshot, as in the window. */
function publishSnapshots(): void {
  let isScheduled = false
  const publish = () => {
    isScheduled = false
    tell({ kind: 'snapshot', snapshot: workspaces.snapshot() })
  }
  workspaces.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(publish)
  })
  publish()
}

/** Both accounts have a token in the keychain from the first start. */
function withBothAccounts(settings: Kept<Settings>): Kept<Settings> {
  const listed = accounts.map(({ key, accountId }) => ({ ...newAccount(key), accountId, tokenSaved: true }))
  if (settings.get().accounts.length < listed.length) settings.set({ ...settings.get(), accounts: listed })
  return settings
}

function carryOut(command: Command): Result<null> | Promise<Result<null>> {
  switch (command.name) {
    case 'refresh':
      return workspaces.accounts.refresh()
    case 'set-preference':
      return workspaces.setPreferences({ pauseProspects: command.pauseProspects })
    case 'dismiss-found-done':
      for (const { key } of accounts) workspaces.dismissBanner(key, 'found-done')
      return success()
    case 'begin-run':
    case 'cancel-run':
    case 'restore-run':
    case 'retry-run':
    case 'set-run-end':
    case 'dismiss-run':
      return carryOutForMany(command)
    default: {
      const account = workspaces.accounts.find(accountOf(command.campaignId))
      return account ? carryOutIn(account, command) : failure({ kind: 'not-connected' })
    }
  }
}

function carryOutIn(account: Account, command: SingleCommand): Result<null> | Promise<Result<null>> {
  switch (command.name) {
    case 'pause':
      return account.pause(command.campaignId)
    case 'pause-until':
      return account.pauseUntil(command.campaignId, at(command.localTime))
    case 'resume':
      return account.resume(command.campaignId, command.withProspects)
    case 'try-again':
      return account.tryAgain(command.campaignId)
    case 'undo':
      return account.undo(command.offerId)
    case 'cancel':
      return account.cancel(command.campaignId)
    case 'dismiss-failure':
      return account.dismissFailures([command.campaignId])
    case 'keep-paused':
      return account.keepPaused([command.campaignId])
    case 'remind-tomorrow':
      return account.remindTomorrow([command.campaignId])
    case 'check':
      return account.checkCampaign(command.campaignId)
  }
}

function carryOutForMany(command: RunCommand): Result<null> {
  const { batches } = workspaces.accounts
  if (command.name === 'begin-run') {
    const { verb, withProspects, campaignIds, localTime } = command
    const campaigns = campaignIds.map((campaignId) => ({ account: accountOf(campaignId), campaignId }))
    return batches.begin({
      verb,
      withProspects,
      campaigns,
      end: localTime ? at(localTime) : null,
      reason: '',
    })
  }
  const batch = { account: null, batchId: command.batchId }
  switch (command.name) {
    case 'cancel-run':
      return batches.cancel(batch)
    case 'restore-run':
      return batches.restore(batch, command.withProspects)
    case 'retry-run':
      return batches.retry(batch)
    case 'set-run-end':
      return batches.setEnd(batch, command.localTime ? at(command.localTime) : null)
    case 'dismiss-run':
      return batches.dismiss(batch)
  }
}

function at(localTime: string): EndChoice {
  return { kind: 'at', localTime }
}
