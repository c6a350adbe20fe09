import type { PauseBarBridge } from '../preload/shared/contract'

declare global {
  interface Window {
    readonly pauseBar: PauseBarBridge
  }
}
