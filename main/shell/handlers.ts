import { app, clipboard } from 'electron'
import { encodePatch } from '../../preload/shared/codec/encode'
import type { Result } from '../../preload/shared/contract'
import type { Account } from '../accounts/account'
import type { Workspaces } from '../accounts/workspaces'
import { historyPage } from '../domain/historyPage'
import { failure, success } from '../domain/result'
import type { TrayCommand } from '../domain/tray/trayItem'
import { pageBug } from './bugs'
import type { Desktop } from './desktop'
import { HistoryExport } from './exportHistory'
import type { Handlers } from './serveIpc'
import type { Updates } from './updates'
import type { Popover } from './window/popover'

/** The popover's calls. `report` writes a bug down, and answers its reference. */
export function handlersFor(
  workspaces: Workspaces,
  popover: Popover,
  desktop: Desktop,
  updates: Updates,
  report: (bug: unknown) => string,
): Handlers {
  /** An account may be removed before its call arrives. */
  const within = <Answer>(key: string, act: (account: Account) => Answer) => {
    const account = workspaces.accounts.find(key)
    return account ? act(account) : failure({ kind: 'not-connected' })
  }
  const historyExport = new HistoryExport(() => workspaces.accounts, popover)
  return {
    getSnapshot: () => encodePatch(null, workspaces.snapshot()),
    connect: ({ account, ...typed }) => within(account, ({ signIn }) => signIn.connect(typed)),
    addAccount: (typed) => workspaces.accounts.add(typed),
    renameAccount: ({ account, name }) => workspaces.accounts.rename(account, name),
    showAccount: ({ account }) => workspaces.accounts.show(account),
    openDemo: () => workspaces.openDemo(),
    disconnect: ({ account }) => workspaces.disconnect(account),
    removeLeftTokens: () => workspaces.removeLeftTokens(),
    saveToken: ({ account }) => within(account, ({ signIn }) => signIn.saveToken()),
    unlock: ({ account }) => within(account, ({ signIn }) => signIn.start()),
    refresh: () => workspaces.accounts.refresh(),
    pause: ({ account, campaignId }) => within(account, (found) => found.pause(campaignId)),
    pauseUntil: ({ account, campaignId, end }) =>
      within(account, (found) => found.pauseUntil(campaignId, end)),
    keepPaused: ({ account, campaignId }) => within(account, (found) => found.keepPaused([campaignId])),
    resume: ({ account, campaignId, withProspects }) =>
      within(account, (found) => found.resume(campaignId, withProspects)),
    pauseAgain: ({ account, campaignId }) => within(account, (found) => found.pauseAgain(campaignId)),
    beginRun: (asked) => workspaces.accounts.batches.begin(asked),
    restoreRun: ({ withProspects, ...batch }) => workspaces.accounts.batches.restore(batch, withProspects),
    setRunEnd: ({ end, ...batch }) => workspaces.accounts.batches.setEnd(batch, end),
    retryRun: (batch) => workspaces.accounts.batches.retry(batch),
    cancelRun: (batch) => workspaces.accounts.batches.cancel(batch),
    dismissRun: (batch) => workspaces.accounts.batches.dismiss(batch),
    answerAll: (asked) => workspaces.accounts.batches.answer(asked),
    lockCampaign: ({ account, campaignId, reason }) =>
      within(account, ({ choices }) => choices.lock(campaignId, reason)),
    unlockCampaign: ({ account, campaignId }) => within(account, ({ choices }) => choices.unlock(campaignId)),
    cancel: ({ account, campaignId }) => within(account, (found) => found.cancel(campaignId)),
    undo: ({ account, offerId }) => within(account, (found) => found.undo(offerId)),
    holdUndo: ({ account, offerId, isHeld }) =>
      within(account, ({ undoOffers }) => undoOffers.hold(offerId, isHeld)),
    dismissUndo: ({ account, offerId }) => within(account, ({ undoOffers }) => undoOffers.withdraw(offerId)),
    checkCampaign: ({ account, campaignId }) => within(account, (found) => found.checkCampaign(campaignId)),
    addCampaign: ({ account, text }) => within(account, ({ choices }) => choices.add(text)),
    forgetCampaign: ({ account, campaignId }) => within(account, ({ choices }) => choices.forget(campaignId)),
    pinCampaign: ({ account, campaignId, isPinned }) =>
      within(account, ({ choices }) => choices.pin(campaignId, isPinned)),
    copyCampaignId: ({ campaignId }) => copy(campaignId),
    setShortcut: ({ keys }) => desktop.setShortcut(keys),
    setLaunchAtLogin: ({ isOn }) => desktop.setLaunchAtLogin(isOn),
    getHistory: (asked) => success(historyPage(workspaces.accounts.historyOnShow(), asked)),
    exportHistory: (asked) => historyExport.export(asked),
    showExport: () => historyExport.show(),
    explain: ({ account, entryId, reason }) =>
      within(account, ({ history }) => history.explain(entryId, reason)),
    explainRun: ({ batchId, reason }) => workspaces.accounts.explainRun(batchId, reason),
    copyText: ({ text }) => copy(text),
    setPreferences: (part) => workspaces.setPreferences(part),
    dismissBanner: ({ account, kind }) => workspaces.dismissBanner(account, kind),
    downloadUpdate: () => updates.download(),
    restartToUpdate: () => done(() => updates.restart()),
    commandTaken: ({ id }) => done(() => popover.commands.taken(id)),
    reportBug: ({ isBlank, ...bug }) => {
      const reference = report(pageBug(bug))
      if (isBlank) popover.wentBlank()
      return success(reference)
    },
    hidePopover: () => done(() => popover.hide()),
    quit: () => done(() => app.quit()),
  }
}

function done(action: () => void): Result<null> {
  action()
  return success()
}

async function copy(text: string): Promise<Result<null>> {
  // A promise from Electron 45 on.
  await clipboard.writeText(text)
  return success()
}

/** Runs an item of the tray menu. */
export function runTrayCommand(command: TrayCommand, workspaces: Workspaces, popover: Popover): void {
  switch (command.kind) {
    case 'pause':
      workspaces.accounts.find(command.account)?.pause(command.campaignId, 'tray')
      return
    case 'resume':
      workspaces.accounts.find(command.account)?.resume(command.campaignId, false, 'tray')
      return
    case 'pause-until':
      workspaces.accounts.find(command.account)?.pauseUntil(command.campaignId, command.end, 'tray')
      return
    case 'choose-end': {
      const { account, campaignId } = command
      showAccount(account, workspaces)
      void popover.showFromMenu().then(() => {
        popover.commands.send({ kind: 'choose-end', campaign: { account, campaignId } })
      })
      return
    }
    case 'pause-prospects':
      workspaces.setPreferences({ pauseProspects: command.value })
      return
    case 'undo':
      workspaces.accounts.batches.undo(command.target)
      return
    case 'answer':
      workspaces.accounts.batches.answer(command)
      return
    case 'reveal':
      void popover.showFromMenu().then(() => showCampaign(command, workspaces, popover))
      return
    case 'pause-all':
      void popover.showFromMenu().then(() => popover.commands.send({ kind: 'pause-all' }))
      return
    case 'open':
      void popover.showFromMenu()
      return
    case 'quit':
      app.quit()
  }
}

/** Opens the popover at a campaign of any account. */
export function showCampaign(
  { account, campaignId }: { account: string; campaignId: string | null },
  workspaces: Workspaces,
  popover: Popover,
): void {
  showAccount(account, workspaces)
  popover.show()
  if (campaignId !== null) popover.commands.send({ kind: 'reveal', campaign: { account, campaignId } })
}

/** Shows this account, unless it is on show already, alone or with all others. */
function showAccount(account: string, workspaces: Workspaces): void {
  const { shownAccount } = workspaces.accounts
  if (shownAccount !== null && shownAccount !== account) workspaces.accounts.show(account)
}
