import { join } from 'node:path'
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type NativeImage,
  nativeImage,
  nativeTheme,
  type Rectangle,
  type Size,
  screen,
} from 'electron'
import type { LastWindow, WindowMode } from './lastWindow'
import { isInSight, type Monitor, middleOf, monitorAt, monitorWithPanel } from './monitors'
import { fittingSize, placePopover, placeWindow, sizeLimits } from './placement'

/** A size that the system has rounded differs by no more from the one that was asked for (points). */
const rounding = 2

/** How large the window is: as the person drags it, as far as there is room, and so again at the next start. */
export class WindowSize {
  #last: LastWindow
  /** As it was made, placed or dragged last (points). */
  #size: Size

  constructor(last: LastWindow) {
    this.#last = last
    this.#size = last.size
  }

  /** What a window is made with that has no place yet. */
  atFirst(): Size {
    this.#size = fittingSize(this.#last.size, screen.getPrimaryDisplay().workArea)
    return this.#size
  }

  /** From now on the window is dragged within its limits, and that is noted. */
  follow(window: BrowserWindow): void {
    limit(window, screen.getPrimaryDisplay().workArea)
    window.on('resize', () => this.#resized(window.getBounds()))
  }

  /**
   * Brings the window to the icon, or to where the icon is likely to be.
   *
   * @param icon where it is (screen points); null when nobody knows
   */
  place(window: BrowserWindow, icon: Rectangle | null): void {
    const monitor = icon ? monitorAt(middleOf(icon), monitorsNow()) : monitorWithPanel(monitorsNow())
    const bounds = placePopover(icon, monitor, this.#last.size)
    this.#size = bounds
    limit(window, monitor.workArea)
    window.setBounds(bounds)
  }

  /** Whether all of the window can be seen: a monitor may be gone, or a panel have come. */
  isInSight(window: BrowserWindow): boolean {
    return isInSight(window.getBounds(), monitorsNow())
  }

  /** Brings a window like any other to the monitor that is left, when nobody could reach it on its own. */
  bringBack(window: BrowserWindow): void {
    const bounds = window.getBounds()
    const placed = placeWindow(bounds, monitorsNow())
    if (placed !== bounds) window.setBounds(placed)
  }

  /** A screen that is too small for the size that the person chose does not change what they chose. */
  #resized({ width, height }: Size): void {
    const isAsBefore =
      Math.abs(width - this.#size.width) <= rounding && Math.abs(height - this.#size.height) <= rounding
    if (isAsBefore) return
    this.#size = { width, height }
    this.#last.size = this.#size
  }
}

/** The monitors there are, the primary one first. */
export function monitorsNow(): Monitor[] {
  const primary = screen.getPrimaryDisplay()
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
}

/** Tells whenever one is plugged in or out, or what is free of it changes. */
export function onMonitorsChanged(tell: () => void): void {
  screen.on('display-added', tell)
  screen.on('display-removed', tell)
  screen.on('display-metrics-changed', tell)
}

function limit(window: BrowserWindow, workArea: Rectangle): void {
  const { least, most } = sizeLimits(workArea)
  window.setMinimumSize(least.width, least.height)
  window.setMaximumSize(most.width, most.height)
}

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

const isNeeded = process.platform === 'linux'
const file = join(import.meta.dirname, '../../assets/icon-128.png')
/** The side of the picture of a notification: some desktops show it as large as it is (px). */
const inNotification = 64

/**
 * PauseBar's own picture, where a Linux desktop would take one from an installed .desktop file: an AppImage has none, and
 * then its windows and notifications would have a stand-in. Elsewhere the program brings its picture along.
 */
const windowIcon: { icon?: string } = isNeeded ? { icon: file } : {}

/** The same for a notification. */
export function notificationIcon(): { icon?: NativeImage } {
  if (!isNeeded) return {}
  return { icon: nativeImage.createFromPath(file).resize({ width: inNotification, quality: 'best' }) }
}
