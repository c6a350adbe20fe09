import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  nativeTheme,
  type Rectangle,
  type WebContents,
  type WebFrameMain,
} from 'electron'
import type { Channel } from '../../preload/contract'
import type { Clock } from '../campaigns/ports'
import type { LastWindow, WindowMode } from './lastWindow'
import { LostFocus } from './lostFocus'
import { OwnDialogs } from './ownDialogs'
import { WindowCommands } from './windowCommands'
import { WindowSize } from './windowSize'

/** A click on the tray, or the keys, take the focus from the popover first: they mean "close" (ms). */
const sameClick = 250
/** A page that crashes twice within this time is left alone until the person opens the popover again (ms). */
const crashesTooSoon = 10_000

/**
 * The window at the tray, made once and hidden, so that it is there on the click.
 *
 * The `menubar` package is not used: it makes and owns the tray itself, and counts on there being one, while here the
 * window must also live without a tray.
 */
export class Popover {
  /** Called when it appears and when it goes. */
  onVisible: (isVisible: boolean) => void = () => {}
  /** Called when a page begins that knows nothing yet. */
  onPage: () => void = () => {}
  /** What the page is to do that was asked for outside of it. */
  readonly commands = new WindowCommands((command) =>
    this.contents?.send('pausebar:command' satisfies Channel, command),
  )
  readonly dialogs = new OwnDialogs()
  /** Resolves when the page was loaded first, or will not be. */
  readonly loaded: Promise<void>
  #pageUrl: string
  #last: LastWindow
  #size: WindowSize
  #tellLoaded = () => {}
  #window: BrowserWindow | null = null
  #mode: WindowMode = 'popover'
  #isQuitting = false
  /** Asked for before there was a window. */
  #isAwaited = false
  #lostFocusAt = Number.NEGATIVE_INFINITY
  #shownAt = Number.NEGATIVE_INFINITY
  #clickedAt = Number.NEGATIVE_INFINITY
  #lostFocus: LostFocus
  #crashedAt = Number.NEGATIVE_INFINITY
  /** The page draws nothing any more, and is left alone. */
  #isBlank = false

  /** @param last the window of the start before, and for the next one */
  constructor(pageUrl: string, last: LastWindow, clock: Clock) {
    this.#pageUrl = pageUrl
    this.#last = last
    this.#lostFocus = new LostFocus(clock)
    this.#size = new WindowSize(last)
    this.loaded = new Promise((resolve) => {
      this.#tellLoaded = resolve
    })
    app.on('before-quit', () => {
      this.#isQuitting = true
      last.save()
    })
  }

  get contents(): WebContents | null {
    return this.#window?.webContents ?? null
  }

  /** Whether a call comes from the popover's own page, and not from a frame in it or another page. */
  isOwnFrame(frame: WebFrameMain | null): boolean {
    return frame !== null && frame === this.contents?.mainFrame && frame.url === this.#pageUrl
  }

  /** Makes the window for this mode, in place of one made for the other. */
  prepare(mode: WindowMode): void {
    this.#last.mode = mode
    this.#last.save()
    if (this.dialogs.isOpen) return this.dialogs.whenClosed(() => this.prepare(mode))
    if (this.#window && this.#mode === mode) return
    const old = this.#window
    const isWanted = old?.isVisible() ?? this.#isAwaited
    this.#mode = mode
    this.#window = this.#make()
    old?.destroy()
    if (isWanted) this.show(null)
  }

  /** Shows the popover at `anchor` (screen points), where the person clicked. */
  show(anchor: Rectangle | null): void {
    const window = this.#window
    if (!window) {
      this.#isAwaited = true
      return
    }
    if (this.dialogs.isOpen && window.isVisible()) return
    if (window.webContents.isCrashed() || this.#isBlank) this.#loadAgain(window)
    if (this.#mode === 'popover') this.#size.place(window, anchor)
    if (!window.isVisible()) this.commands.send({ kind: 'begin' })
    if (window.isMinimized()) window.restore()
    this.#lostFocus.wanted()
    window.show()
    window.focus()
    this.#shownAt = performance.now()
  }

  get isVisible(): boolean {
    return this.#window?.isVisible() === true
  }

  /** Whether the person looks at it. */
  get isInFront(): boolean {
    const window = this.#window
    return this.isVisible && window?.isFocused() === true
  }

  hide(): void {
    if (this.dialogs.isOpen) return
    if (this.#mode === 'window') this.#window?.minimize()
    else this.#window?.hide()
    // It loses the focus by that too, and no click is meant for it.
    this.#lostFocusAt = Number.NEGATIVE_INFINITY
  }

  /** What a click on the tray does: none for the second of a double click, nor for one that came as the window opened by itself. */
  click(anchor: Rectangle | null): void {
    const now = performance.now()
    const isSecond = now - this.#clickedAt < sameClick
    const hasJustOpened = this.isVisible && now - this.#shownAt < sameClick
    this.#clickedAt = now
    if (!isSecond && !hasJustOpened) this.toggle(anchor)
  }

  /** What the keys do. */
  toggle(anchor: Rectangle | null): void {
    const hasJustLostFocus = performance.now() - this.#lostFocusAt < sameClick
    if (this.#window?.isVisible()) this.hide()
    else if (!hasJustLostFocus) this.show(anchor)
  }

  /** The page draws nothing any more: another is loaded. Where that one cannot draw either, what it was to do is given up. */
  wentBlank(): void {
    if (!this.#window) return
    this.#isBlank = !this.#crashed(this.#window)
    if (this.#isBlank) this.commands.giveUp()
  }

  #make(): BrowserWindow {
    const isPopover = this.#mode === 'popover'
    const window = new BrowserWindow({
      ...this.#size.atFirst(),
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
    })
    window.on('show', () => this.onVisible(true))
    this.#size.follow(window)
    window.on('hide', () => this.#disappeared())
    window.on('minimize', () => this.#disappeared())
    window.on('restore', () => {
      this.onVisible(true)
      this.commands.send({ kind: 'begin' })
    })
    window.on('blur', () => this.#blurred(window))
    window.on('close', (event) => this.#closing(event))
    window.on('closed', () => {
      if (this.#window === window) this.#window = null
    })
    window.webContents.on('did-navigate', () => {
      this.#isBlank = false
      this.onPage()
      this.commands.sendAgain()
    })
    window.webContents.on('render-process-gone', () => this.#crashed(window))
    window.on('page-title-updated', (event) => event.preventDefault())
    void this.#load(window)
    return window
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(this.#pageUrl)
    } catch (error) {
      // Whoever quits at once cuts the loading off.
      if (!this.#isQuitting) throw error
    } finally {
      this.#tellLoaded()
    }
  }

  #disappeared(): void {
    this.#last.save()
    this.onVisible(false)
  }

  #blurred(window: BrowserWindow): void {
    if (this.#mode !== 'popover' || window.webContents.isDevToolsOpened() || !window.isVisible()) return
    if (this.dialogs.isOpen) return
    this.#lostFocusAt = performance.now()
    const hasFocus = () => window.isDestroyed() || window.isFocused()
    void this.#lostFocus.lost(hasFocus, () => window.hide())
  }

  /** The person asks for it: the page may crash once more before it is left alone. */
  #loadAgain({ webContents }: BrowserWindow): void {
    this.#crashedAt = Number.NEGATIVE_INFINITY
    webContents.reload()
  }

  /** Answers whether another page is loaded. */
  #crashed(window: BrowserWindow): boolean {
    const isTooSoon = performance.now() - this.#crashedAt < crashesTooSoon
    this.#crashedAt = performance.now()
    if (isTooSoon || window.isDestroyed()) return false
    window.webContents.reload()
    return true
  }

  /** At the tray, closing hides. Without a tray it would leave an app that nobody can reach: there it quits. */
  #closing(event: { preventDefault(): void }): void {
    if (this.#isQuitting) return
    if (this.#mode === 'window') return app.quit()
    event.preventDefault()
    this.hide()
  }
}
