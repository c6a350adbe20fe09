import { changeSince, changeText } from '../../preload/shared/codec/encode'
import type { Channel, Snapshot } from '../../preload/shared/contract'
import type { Workspaces } from '../campaigns/workspaces'
import { afterChanges } from './afterChanges'
import type { Popover } from './popover'

const channel = 'pausebar:snapshot' satisfies Channel

/** Tells the popover's page everything when it begins, and then each change. */
export function publishSnapshots(workspaces: Workspaces, popover: Popover): void {
  let published: Snapshot | null = null
  const publish = () => {
    const snapshot = workspaces.snapshot()
    popover.contents?.send(channel, changeText(changeSince(published, snapshot)))
    published = snapshot
  }
  popover.onPage = () => {
    published = null
    publish()
  }
  afterChanges(workspaces, publish)
}
