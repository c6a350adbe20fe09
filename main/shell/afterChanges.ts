import type { Workspaces } from '../campaigns/workspaces'

/** Calls back once after all changes that are made in one go. */
export function afterChanges(workspaces: Workspaces, listener: () => void): void {
  let isScheduled = false
  workspaces.onChange(() => {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(() => {
      isScheduled = false
      listener()
    })
  })
}
