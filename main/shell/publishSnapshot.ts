import type { WebContents } from 'electron'
import type { Channel } from '../../preload/contract'
import type { Workspaces } from '../campaigns/workspaces'

const channel = 'pausebar:snapshot' satisfies Channel

/** Sends each change to the popover: changes made in one go arrive as one snapshot. */
export function publishSnapshots(workspaces: Workspaces, popoverContents: () => WebContents | null): void {
  let isScheduled = false
  const publish = () => {
    isScheduled = false
    popoverContents()?.send(channel, workspaces.snapshot())
  }
  workspaces.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(publish)
  })
}
