import type { Workspaces } from '../campaigns/workspaces'

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
