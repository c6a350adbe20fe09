import type { PauseBarBridge } from '../preload/contract'

declare global {
  interface Window {
    readonly pauseBar: PauseBarBridge
  }
}
