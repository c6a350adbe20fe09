import { join } from 'node:path'
import { type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import type { WindowMode } from './lastWindow'

/** What the window is made with, but for its size. */
export function windowOptions(mode: WindowMode): BrowserWindowConstructorOptions {
  const isPopover = mode === 'popover'
  return {
    title: 'PauseBar',
    show: false,
    paintWhenInitiallyHidden: false,
    frame: !isPopover,
    minimizable: !isPopover,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: isPopover,
    // On Linux nothing else keeps it out of the taskbar, or a tiling desktop from giving it a tile.
    ...(isPopover && process.platform === 'linux' && { type: 'utility' }),
    alwaysOnTop: isPopover,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f2024' : '#fbfbfd',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  }
}
