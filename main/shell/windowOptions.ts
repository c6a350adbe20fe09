import { join } from 'node:path'
import { type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import { windowIcon } from './appIcon'
import type { WindowMode } from './lastWindow'

/** What the window is made with, but for its size. */
export function windowOptions(mode: WindowMode): BrowserWindowConstructorOptions {
  const isPopover = mode === 'popover'
  return {
    title: 'PauseBar',
    ...windowIcon,
    show: false,
    paintWhenInitiallyHidden: false,
    frame: !isPopover,
    minimizable: !isPopover,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: isPopover,
    // On Linux a tiling desktop would give it a tile, and most taskbars a place: for the others see `keepOutOfTaskbar`.
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
