import { app, clipboard } from 'electron'
import { encodePatch } from '../../preload/shared/codec/encode'
import type { CampaignService } from '../accounts/account'
import type { Workspaces } from '../accounts/workspaces'
import { historyPage } from '../domain/historyPage'
import { failure, success } from '../domain/result'
import type { TrayCommand } from '../domain/tray/trayItem'
import { bugOfPage } from './bugs'
import type { Desktop } from './desktop'
import { HistoryExport } from './exportHistory'
import type { Handlers } from './serveIpc'
import type { Updates } from './updates'
import type { Popover } from './window/popover'

/** What the popover's calls do. Bugs go to `report`, which answers with the reference. */
export function handlersFor(
  workspaces: Workspaces,
  popover: Popover,
  desktop: Desktop,
  updates: Updates,
  report: (bug: unknown) => string,
): Handlers {
  /** Has an account do something; one that is gone by now is not connected any more. */
  const within = <Answer>(account: string, act: (service: CampaignService) => Answer) => {
    const service = workspaces.accounts.find(account)
    return service ? act(service) : failure({ kind: 'not-connected' })
  }
  const historyExport = new HistoryExport(() => workspaces.accounts, popover)
  return {
    getSnapshot: () => encodePatch(null, workspaces.snapshot()),
    connect: ({ account, ...typed }) => within(account, (service) => service.connect(typed)),
    addAccount: (typed) => workspaces.accounts.add(typed),
    renameAccount: ({ account, name }) => workspaces.accounts.rename(account, name),
    showAccount: ({ account }) => workspaces.accounts.show(account),
    openDemo: () => workspaces.openDemo(),
    disconnect: ({ account }) => workspaces.disconnect(account),
    removeLeftTokens: () => workspaces.removeLeftTokens(),
    saveToken: ({ account }) => within(account, (service) => service.saveToken()),
    unlock: ({ account }) => within(account, (service) => service.start()),
    refresh: () => workspaces.accounts.refresh(),
    pause: ({ account, campaignId }) => within(account, (service) => service.pause(campaignId)),
    pauseUntil: ({ account, campaignId, end }) =>
      within(account, (service) => service.pauseUntil(campaignId, end)),
    keepPaused: ({ account, campaignId }) => within(account, (service) => service.keepPaused([campaignId])),
    resume: ({ account, campaignId, withProspects }) =>
      within(account, (service) => service.resume(campaignId, withProspects)),
    pauseAgain: ({ account, campaignId }) => within(account, (service) => service.pauseAgain(campaignId)),
    beginRun: (asked) => workspaces.accounts.batches.begin(asked),
    restoreRun: ({ withProspects, ...batch }) => workspaces.accounts.batches.restore(batch, withProspects),
    setRunEnd: ({ end, ...batch }) => workspaces.accounts.batches.setEnd(batch, end),
    retryRun: (batch) => workspaces.accounts.batches.retry(batch),
    cancelRun: (batch) => workspaces.accounts.batches.cancel(batch),
    dismissRun: (batch) => workspaces.accounts.batches.dismiss(batch),
    answerAll: (asked) => workspaces.accounts.batches.answer(asked),
    lockCampaign: ({ account, campaignId, reason }) =>
      within(account, (service) => service.choices.lock(campaignId, reason)),
    unlockCampaign: ({ account, campaignId }) =>
      within(account, (service) => service.choices.unlock(campaignId)),
    cancel: ({ account, campaignId }) => within(account, (service) => service.cancel(campaignId)),
    undo: ({ account, offerId }) => within(account, (service) => service.undo(offerId)),
    holdUndo: ({ account, offerId, isHeld }) =>
      within(account, (service) => service.holdUndo(offerId, isHeld)),
    dismissUndo: ({ account, offerId }) => within(account, (service) => service.dismissUndo(offerId)),
    checkCampaign: ({ account, campaignId }) =>
      within(account, (service) => service.checkCampaign(campaignId)),
    addCampaign: ({ account, text }) => within(account, (service) => service.added.add(text)),
    forgetCampaign: ({ account, campaignId }) =>
      within(account, (service) => service.added.forget(campaignId)),
    pinCampaign: ({ account, campaignId, isPinned }) =>
      within(account, (service) => service.choices.pin(campaignId, isPinned)),
    copyCampaignId: async ({ campaignId }) => {
      // From Electron 45 on the clipboard answers with a promise, before it does not.
      await clipboard.writeText(campaignId)
      return success()
    },
    setShortcut: ({ keys }) => desktop.setShortcut(keys),
    setLaunchAtLogin: ({ isOn }) => desktop.setLaunchAtLogin(isOn),
    getHistory: (asked) => success(historyPage(workspaces.accounts.historyOnShow(), asked)),
    exportHistory: (asked) => historyExport.export(asked),
    showExport: () => historyExport.show(),
    explain: ({ account, entryId, reason }) =>
      within(account, (service) => service.history.explain(entryId, reason)),
    explainRun: ({ batchId, reason }) => workspaces.accounts.explainRun(batchId, reason),
    copyText: async ({ text }) => {
      await clipboard.writeText(text)
      return success()
    },
    setPreferences: (part) => workspaces.accounts.setPreferences(part),
    dismissBanner: ({ account, kind }) => workspaces.dismissBanner(account, kind),
    downloadUpdate: () => updates.download(),
    restartToUpdate: () => {
      updates.restart()
      return success()
    },
    commandTaken: ({ id }) => {
      popover.commands.taken(id)
      return success()
    },
    reportBug: ({ isBlank, ...bug }) => {
      const reference = report(bugOfPage(bug))
      if (isBlank) popover.wentBlank()
      return success(reference)
    },
    hidePopover: () => {
      popover.hide()
      return success()
    },
    quit: () => {
      app.quit()
      return success()
    },
  }
}

/** What the tray menu's items do. */
export function carryOut(command: TrayCommand, workspaces: Workspaces, popover: Popover): void {
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
      bringToShow(account, workspaces)
      void popover.showFromMenu().then(() => {
        popover.commands.send({ kind: 'choose-end', campaign: { account, campaignId } })
      })
      return
    }
    case 'pause-prospects':
      workspaces.accounts.setPreferences({ pauseProspects: command.value })
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

/** Opens the popover at a campaign, whichever account it is one of. */
export function showCampaign(
  { account, campaignId }: { account: string; campaignId: string | null },
  workspaces: Workspaces,
  popover: Popover,
): void {
  bringToShow(account, workspaces)
  popover.show()
  if (campaignId !== null) popover.commands.send({ kind: 'reveal', campaign: { account, campaignId } })
}

/** Shows this account, unless it is on show, by itself or with all others. */
function bringToShow(account: string, workspaces: Workspaces): void {
  const { shownAccount } = workspaces.snapshot()
  if (shownAccount !== null && shownAccount !== account) workspaces.accounts.show(account)
}
