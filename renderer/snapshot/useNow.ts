import { useSyncExternalStore } from 'react'

let now = Date.now()
let timedPause = 0
const listeners = new Set<() => void>()

/** The current time in ms since the epoch, drawn again each second. All who ask share one timer. */
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
    window.clearInterval(timedPause)
    document.removeEventListener('visibilitychange', run)
  }
}

/** Ticks as long as somebody can see it, and at once when the window opens: else that would show the age of last time. */
function run(): void {
  window.clearInterval(timedPause)
  tick()
  if (!document.hidden) timedPause = window.setInterval(tick, 1000)
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}
