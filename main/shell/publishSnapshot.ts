import type { WebContents } from 'electron'
import type { Channel } from '../../preload/contract'
import type { CampaignService } from '../campaigns/campaignService'

const channel = 'pausebar:snapshot' satisfies Channel

/** Sends each change to the popover: changes made in one go arrive as one snapshot. */
export function publishSnapshots(service: CampaignService, popoverContents: () => WebContents | null): void {
  let isScheduled = false
  const publish = () => {
    isScheduled = false
    popoverContents()?.send(channel, service.snapshot())
  }
  service.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(publish)
  })
}
