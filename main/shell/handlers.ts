import { app, clipboard } from 'electron'
import type { CampaignService } from '../campaigns/campaignService'
import { success } from '../domain/result'
import type { TrayCommand } from '../domain/trayView'
import type { Popover } from './popover'
import type { Handlers } from './serveIpc'
import { clickedAt } from './trayIcon'

/** What the popover's calls do. */
export function handlersFor(service: CampaignService, popover: Popover): Handlers {
  return {
    getSnapshot: () => service.snapshot(),
    connect: (typed) => service.connect(typed),
    openDemo: () => service.openDemo(),
    disconnect: () => service.disconnect(),
    unlock: () => service.unlock(),
    refresh: () => service.refresh(),
    pause: ({ campaignId }) => service.pause(campaignId),
    resume: ({ campaignId, withProspects }) => service.resume(campaignId, withProspects),
    cancel: ({ campaignId }) => service.cancel(campaignId),
    tryAgain: ({ campaignId }) => service.tryAgain(campaignId),
    dismissFailure: ({ campaignId }) => service.dismissFailure(campaignId),
    undo: ({ offerId }) => service.undo(offerId),
    dismissUndo: ({ offerId }) => service.dismissUndo(offerId),
    checkCampaign: ({ campaignId }) => service.checkCampaign(campaignId),
    addCampaign: ({ text }) => service.addCampaign(text),
    forgetCampaign: ({ campaignId }) => service.forgetCampaign(campaignId),
    copyCampaignId: async ({ campaignId }) => {
      // From Electron 45 on the clipboard answers with a promise, before it does not.
      await clipboard.writeText(campaignId)
      return success()
    },
    setPreferences: (part) => service.setPreferences(part),
    dismissNotice: ({ kind }) => service.dismissNotice(kind),
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
export function carryOut(command: TrayCommand, service: CampaignService, popover: Popover): void {
  switch (command.kind) {
    case 'pause':
      service.pause(command.campaignId)
      return
    case 'resume':
      service.resume(command.campaignId, false)
      return
    case 'pause-prospects':
      service.setPreferences({ pauseProspects: command.value })
      return
    case 'open':
      popover.show(clickedAt())
      return
    case 'quit':
      app.quit()
  }
}
