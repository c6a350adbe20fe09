import { app, BrowserWindow, type WebContents, type WebFrameMain } from 'electron'
import type { Channel } from '../../../preload/shared/contract'
import type { Clock } from '../../accounts/ports'
import { allSpacesOptions, strayBlurMs } from '../systemRules'
import type { IconPosition } from '../tray/iconPosition'
import { TrayClicks } from '../tray/trayClicks'
import type { LastWindow, WindowMode } from './lastWindow'
import { LostFocus, OwnDialogs } from './lostFocus'
import { isInSight } from './monitors'
import { PageCrashes } from './pageCrashes'
import { WindowCommands } from './windowCommands'
import { keepOutOfTaskbar, monitorsNow, onMonitorsChanged, WindowSize, windowOptions } from './windowSize'

/**
 * The window at the tray. It is created hidden, ahead of the first click.
 *
 * The `menubar` package is not used: it owns the tray, while this window must also work without one.
 */
export class Popover {
  /** Called when the window appears and when it goes. */
  onVisible: (isVisible: boolean) => void = () => {}
  /** Called when a new page starts, which has no state yet. */
  onPage: () => void = () => {}
  readonly commands = new WindowCommands((command) =>
    this.contents?.send('pausebar:command' satisfies Channel, command),
  )
  readonly dialogs = new OwnDialogs()
  /** Resolves once the first page has loaded or failed to. */
  readonly loaded: Promise<void>
  #resolveLoaded = () => {}
  #pageUrl: string
  #last: LastWindow
  #icon: IconPosition
  #size: WindowSize
  #lostFocus: LostFocus
  #clicks = new TrayClicks()
  #crashes = new PageCrashes()
  #window: BrowserWindow | null = null
  #mode: WindowMode = 'popover'
  #isQuitting = false
  /** `show` was called before there was a window. */
  #isShowPending = false
  /** The window opened by itself, and has not had the focus yet. */
  #isShownInactive = false

  /** @param last the window of the previous start, to be kept up to date for the next one */
  constructor(pageUrl: string, last: LastWindow, icon: IconPosition, clock: Clock) {
    this.#pageUrl = pageUrl
    this.#last = last
    this.#icon = icon
    this.#lostFocus = new LostFocus(clock)
    this.#size = new WindowSize(last)
    this.loaded = new Promise((resolve) => {
      this.#resolveLoaded = resolve
    })
    onMonitorsChanged(() => this.#monitorsChanged())
    app.on('before-quit', () => {
      this.#isQuitting = true
      last.save()
    })
  }

  get contents(): WebContents | null {
    return this.#window?.webContents ?? null
  }

  /** Whether a call comes from the popover's own page, rather than from an inner frame or another page. */
  isOwnFrame(frame: WebFrameMain | null): boolean {
    return frame !== null && frame === this.contents?.mainFrame && frame.url === this.#pageUrl
  }

  /** Creates the window in this mode, replacing one in the other mode. */
  prepare(mode: WindowMode): void {
    this.#last.mode = mode
    this.#last.save()
    if (this.dialogs.isOpen) return this.dialogs.whenClosed(() => this.prepare(mode))
    if (this.#window && this.#mode === mode) return
    const old = this.#window
    const isWanted = old ? isOnScreen(old) && !this.#isShownInactive : this.#isShowPending
    const hasFocus = old?.isFocused() ?? true
    this.#mode = mode
    this.#isShownInactive = false
    this.#window = this.#make()
    old?.destroy()
    if (isWanted && hasFocus) this.show()
    else if (isWanted) this.showInactive()
  }

  /** Shows and focuses the window, in popover mode at the icon. */
  show(): void {
    this.#isShownInactive = false
    const window = this.#window
    if (!window) {
      this.#isShowPending = true
      return
    }
    if (this.dialogs.isOpen && isOnScreen(window)) return
    this.#prepareToShow(window)
    window.show()
    window.focus()
    this.#clicks.shown()
  }

  /** Like `show`, for an item of the icon's menu. */
  async showFromMenu(): Promise<void> {
    await this.#icon.menuClicked()
    this.show()
  }

  /** Shows the window without taking the focus. Until it has had that, a change of mode may hide it again. */
  showInactive(): void {
    const window = this.#window
    if (!window || isOnScreen(window)) return
    this.#isShownInactive = true
    this.#prepareToShow(window)
    window.showInactive()
    this.#clicks.shown()
  }

  get isVisible(): boolean {
    return this.#window !== null && isOnScreen(this.#window)
  }

  /** Whether the person is looking at it. */
  get isInFront(): boolean {
    return this.isVisible && this.#window?.isFocused() === true
  }

  hide(): void {
    if (this.dialogs.isOpen) return
    if (this.#mode === 'window') this.#window?.minimize()
    else this.#window?.hide()
    this.#clicks.hidden()
  }

  /** Handles a click on the tray icon. */
  async click(): Promise<void> {
    if (!this.#clicks.accept(this.isVisible)) return
    const opens = !this.isVisible && !this.#clicks.hasJustLostFocus
    if (this.isVisible) this.hide()
    // A click that closes the window tells the icon's position too.
    await this.#icon.clicked()
    if (opens) this.show()
  }

  /** Handles the global shortcut. */
  toggle(): void {
    if (this.isVisible) this.hide()
    else if (!this.#clicks.hasJustLostFocus) this.show()
  }

  /** Reloads a page that shows nothing any more. If that happens again, its pending commands are dropped. */
  wentBlank(): void {
    if (this.#window && !this.#crashes.wentBlank(this.#window)) this.commands.clear()
  }

  #make(): BrowserWindow {
    const window = new BrowserWindow({ ...windowOptions(this.#mode), ...this.#size.initialSize() })
    if (this.#mode === 'popover') keepOutOfTaskbar(window)
    const spaces = allSpacesOptions(process.platform, this.#mode === 'popover')
    if (spaces) window.setVisibleOnAllWorkspaces(true, spaces)
    window.on('show', () => this.onVisible(true))
    window.on('focus', () => {
      this.#isShownInactive = false
    })
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
      this.#crashes.pageStarted()
      this.onPage()
      this.commands.resend()
    })
    window.webContents.on('render-process-gone', () => this.#crashes.crashed(window))
    window.on('page-title-updated', (event) => event.preventDefault())
    void this.#load(window)
    return window
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(this.#pageUrl)
    } catch (error) {
      // Quitting cuts the loading short, and so does a change of mode.
      if (!this.#isQuitting && !window.isDestroyed()) throw error
    } finally {
      this.#resolveLoaded()
    }
  }

  #prepareToShow(window: BrowserWindow): void {
    this.#crashes.retry(window)
    this.#moveIntoSight(window)
    if (!window.isVisible()) this.commands.send({ kind: 'begin' })
    if (window.isMinimized()) window.restore()
    this.#lostFocus.cancel()
  }

  #moveIntoSight(window: BrowserWindow): void {
    if (this.#mode === 'popover') this.#size.moveToIcon(window, this.#icon.current())
    else this.#size.rescue(window)
  }

  /** Moves the window if it is no longer fully visible. */
  #monitorsChanged(): void {
    const window = this.#window
    if (!window?.isVisible()) return
    if (this.#mode === 'window' || !isInSight(window.getBounds(), monitorsNow())) this.#moveIntoSight(window)
  }

  #disappeared(): void {
    this.#last.save()
    this.onVisible(false)
  }

  #blurred(window: BrowserWindow): void {
    if (this.#mode !== 'popover' || window.webContents.isDevToolsOpened() || !window.isVisible()) return
    if (this.dialogs.isOpen) return
    if (this.#clicks.isShownWithin(strayBlurMs(process.platform))) return window.focus()
    this.#clicks.lostFocus()
    const hasFocus = () => window.isDestroyed() || window.isFocused()
    void this.#lostFocus.blurred(hasFocus, () => window.hide())
  }

  /** At the tray, closing hides. Without a tray nobody could reach a hidden window, so closing quits. */
  #closing(event: { preventDefault(): void }): void {
    if (this.#isQuitting) return
    if (this.#mode === 'window') return app.quit()
    event.preventDefault()
    this.hide()
  }
}

const isOnScreen = (window: BrowserWindow) => window.isVisible() && !window.isMinimized()
