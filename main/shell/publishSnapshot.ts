import type { WebContents } from 'electron'
import type { Channel, JsonOf, Snapshot } from '../../preload/contract'
import type { Workspaces } from '../campaigns/workspaces'
import { changeSince } from '../domain/snapshotChange'
import { afterChanges } from './afterChanges'

const channel = 'pausebar:snapshot' satisfies Channel

/** Tells each change to the popover. */
export function publishSnapshots(workspaces: Workspaces, popoverContents: () => WebContents | null): void {
  let published: Snapshot | null = null
  afterChanges(workspaces, () => {
    const snapshot = workspaces.snapshot()
    popoverContents()?.send(channel, jsonOf(changeSince(published, snapshot)))
    published = snapshot
  })
}

export const jsonOf = <Value>(value: Value): JsonOf<Value> => ({ json: JSON.stringify(value) })
