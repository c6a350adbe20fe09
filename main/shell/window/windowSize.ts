import { join } from 'node:path'
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Rectangle,
  type Size,
  screen,
} from 'electron'
import type { LastWindow, WindowMode } from './lastWindow'
import { type Monitor, middleOf, monitorAt, monitorWithPanel } from './monitors'
import { fittingSize, popoverBounds, sizeLimits, windowBounds } from './placement'
import { xDisplay } from './pointer'

/** The system may round a requested size by this much (points). */
const rounding = 2

/** Sizes and positions the window. The size a person drags it to is kept for the next start. */
export class WindowSize {
  #last: LastWindow
  /** The size it was last given or dragged to (points). */
  #size: Size

  constructor(last: LastWindow) {
    this.#last = last
    this.#size = last.size
  }

  /** The size of a new window, before it has a position. */
  initialSize(): Size {
    this.#size = fittingSize(this.#last.size, screen.getPrimaryDisplay().workArea)
    return this.#size
  }

  /** Limits how far the window can be dragged, and saves the size it is dragged to. */
  follow(window: BrowserWindow): void {
    limitSize(window, screen.getPrimaryDisplay().workArea)
    window.on('resize', () => this.#resized(window.getBounds()))
  }

  /**
   * Moves the popover to the icon, or to where an icon is most likely to be.
   *
   * @param icon its bounds (screen points); null when unknown
   */
  moveToIcon(window: BrowserWindow, icon: Rectangle | null): void {
    const monitors = monitorsNow()
    const monitor = icon ? monitorAt(middleOf(icon), monitors) : monitorWithPanel(monitors)
    const bounds = popoverBounds(icon, monitor, this.#last.size)
    this.#size = bounds
    limitSize(window, monitor.workArea)
    window.setBounds(bounds)
  }

  /** Moves an ordinary window whose monitor has gone to one that is left. */
  rescue(window: BrowserWindow): void {
    const bounds = window.getBounds()
    const reachable = windowBounds(bounds, monitorsNow())
    if (reachable !== bounds) window.setBounds(reachable)
  }

  /** Ignores the size we set ourselves: a small screen must not overwrite the person's choice. */
  #resized({ width, height }: Size): void {
    const { width: oldWidth, height: oldHeight } = this.#size
    if (Math.abs(width - oldWidth) <= rounding && Math.abs(height - oldHeight) <= rounding) return
    this.#size = { width, height }
    this.#last.size = this.#size
  }
}

/** All monitors, the primary one first. */
export function monitorsNow(): Monitor[] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
}

/** Calls back when a monitor comes or goes, or its work area changes. */
export function onMonitorsChanged(listener: () => void): void {
  screen.on('display-added', listener)
  screen.on('display-removed', listener)
  screen.on('display-metrics-changed', listener)
}

function limitSize(window: BrowserWindow, workArea: Rectangle): void {
  const { min, max } = sizeLimits(workArea)
  window.setMinimumSize(min.width, min.height)
  window.setMaximumSize(max.width, max.height)
}

/** For Linux, where desktops take the icon from a .desktop file, which an AppImage does not install; else null. */
export const iconFile =
  process.platform === 'linux' ? join(import.meta.dirname, '../../assets/icon-128.png') : null

/** The options for a new window, except its size. */
export function windowOptions(mode: WindowMode): BrowserWindowConstructorOptions {
  const isPopover = mode === 'popover'
  return {
    title: 'PauseBar',
    ...(iconFile !== null && { icon: iconFile }),
    show: false,
    paintWhenInitiallyHidden: false,
    frame: !isPopover,
    minimizable: !isPopover,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: isPopover,
    // Keeps it from being tiled, and out of most taskbars. For the others see `keepOutOfTaskbar`.
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

/**
 * Keeps a window out of taskbars, pagers and Alt-Tab under X11, once the window manager has it. Electron's
 * `skipTaskbar` does nothing on Linux, and LXQt and KDE list windows of the type `utility`. Chromium keeps
 * the state when the window is hidden and shown again.
 */
export function keepOutOfTaskbar(window: BrowserWindow): void {
  const display = xDisplay()
  if (display === null) return
  window.once('focus', () => {
    const id = window.getNativeWindowHandle().readUInt32LE(0)
    // If this fails, the taskbar merely has one more button.
    void import('./xServer').then(({ skipTaskbar }) => skipTaskbar(display, id)).catch(() => {})
  })
}
