import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer = 0
const listeners = new Set<() => void>()

/** The current time (ms since the epoch), each second. All components share one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    run()
    document.addEventListener('visibilitychange', run)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', run)
  }
}

/** Ticks while the window is visible, and at once when it opens, or it would show an old time. */
function run(): void {
  window.clearInterval(timer)
  tick()
  if (!document.hidden) timer = window.setInterval(tick, 1000)
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}
