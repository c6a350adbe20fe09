import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer = 0
const listeners = new Set<() => void>()

/** The current time in ms since the epoch, drawn again each second. All who ask share one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) start()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop()
  }
}

function start(): void {
  tick()
  timer = window.setInterval(tick, 1000)
  // Timers sleep in a hidden window: without this it would open with the age of last time.
  document.addEventListener('visibilitychange', tick)
}

function stop(): void {
  window.clearInterval(timer)
  document.removeEventListener('visibilitychange', tick)
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}
