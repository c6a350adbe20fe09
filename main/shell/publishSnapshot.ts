import { encodePatch } from '../../preload/shared/codec/encode'
import type { Channel, Snapshot } from '../../preload/shared/contract'
import type { Workspaces } from '../accounts/workspaces'
import type { Popover } from './window/popover'

const channel = 'pausebar:snapshot' satisfies Channel

/** Tells the popover's page everything when it begins, and then each change. */
export function publishSnapshots(workspaces: Workspaces, popover: Popover): void {
  let published: Snapshot | null = null
  const publish = () => {
    const snapshot = workspaces.snapshot()
    popover.contents?.send(channel, encodePatch(published, snapshot))
    published = snapshot
  }
  popover.onPage = () => {
    published = null
    publish()
  }
  afterChanges(workspaces, publish)
}

/**
 * Calls back once after all changes that are made in one go or, with a delay, within that time.
 *
 * @param delay ms
 */
export function afterChanges(workspaces: Workspaces, listener: () => void, delay = 0): void {
  let isScheduled = false
  const tell = () => {
    isScheduled = false
    listener()
  }
  workspaces.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    if (delay === 0) queueMicrotask(tell)
    else setTimeout(tell, delay)
  })
}
