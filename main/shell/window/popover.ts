import { app, BrowserWindow, type WebContents, type WebFrameMain } from 'electron'
import type { Channel } from '../../../preload/shared/contract'
import type { Clock } from '../../accounts/ports'
import { focusMayStray, inEverySpace } from '../systemRules'
import type { IconPosition } from '../tray/iconPosition'
import { TrayClicks } from '../tray/trayClicks'
import type { LastWindow, WindowMode } from './lastWindow'
import { LostFocus, OwnDialogs } from './lostFocus'
import { PageCrashes } from './pageCrashes'
import { keepOutOfTaskbar } from './taskbar'
import { WindowCommands } from './windowCommands'
import { onMonitorsChanged, WindowSize, windowOptions } from './windowSize'

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
  #icon: IconPosition
  #clicks = new TrayClicks()
  #lostFocus: LostFocus
  /** It shows itself, and the person has not turned to it yet. */
  #isUnasked = false
  #crashes = new PageCrashes()

  /** @param last the window of the start before, and for the next one */
  constructor(pageUrl: string, last: LastWindow, icon: IconPosition, clock: Clock) {
    this.#pageUrl = pageUrl
    this.#last = last
    this.#icon = icon
    this.#lostFocus = new LostFocus(clock)
    this.#size = new WindowSize(last)
    this.loaded = new Promise((resolve) => {
      this.#tellLoaded = resolve
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
    const isWanted = old ? isOnScreen(old) && !this.#isUnasked : this.#isAwaited
    const hasFocus = old?.isFocused() ?? true
    this.#mode = mode
    this.#isUnasked = false
    this.#window = this.#make()
    old?.destroy()
    if (isWanted && hasFocus) this.show()
    else if (isWanted) this.showUnasked()
  }

  /** Shows the window, which the person asked for: the popover beside the icon. */
  show(): void {
    this.#isUnasked = false
    const window = this.#window
    if (!window) {
      this.#isAwaited = true
      return
    }
    if (this.dialogs.isOpen && isOnScreen(window)) return
    this.#bring(window)
    window.show()
    window.focus()
    this.#clicks.shown()
  }

  /** The same for an item of the icon's menu. */
  async showFromMenu(): Promise<void> {
    await this.#icon.menuClicked()
    this.show()
  }

  /** Shows the window and leaves the focus where it is. Until the person turns to it, it goes as well when another takes its place. */
  showUnasked(): void {
    const window = this.#window
    if (!window || isOnScreen(window)) return
    this.#isUnasked = true
    this.#bring(window)
    window.showInactive()
    this.#clicks.shown()
  }

  get isVisible(): boolean {
    return this.#window !== null && isOnScreen(this.#window)
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
    this.#clicks.hidden()
  }

  /** What a click on the tray does. */
  async click(): Promise<void> {
    if (!this.#clicks.isMeant(this.isVisible)) return
    const opens = !this.isVisible && !this.#clicks.hasJustLostFocus
    if (this.isVisible) this.hide()
    // Noted at a click that closes, too: there the icon is.
    await this.#icon.clicked()
    if (opens) this.show()
  }

  /** What the keys do. */
  toggle(): void {
    if (this.isVisible) this.hide()
    else if (!this.#clicks.hasJustLostFocus) this.show()
  }

  /** The page draws nothing any more: another is loaded. Where that one cannot draw either, what it was to do is given up. */
  wentBlank(): void {
    if (this.#window && !this.#crashes.wentBlank(this.#window)) this.commands.giveUp()
  }

  #make(): BrowserWindow {
    const window = new BrowserWindow({ ...windowOptions(this.#mode), ...this.#size.atFirst() })
    if (this.#mode === 'popover') keepOutOfTaskbar(window)
    const spaces = inEverySpace(process.platform, this.#mode === 'popover')
    if (spaces) window.setVisibleOnAllWorkspaces(true, spaces)
    window.on('show', () => this.onVisible(true))
    window.on('focus', () => {
      this.#isUnasked = false
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
      this.#crashes.begun()
      this.onPage()
      this.commands.sendAgain()
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
      // Whoever quits at once cuts the loading off, and so does a tray that comes back at once.
      if (!this.#isQuitting && !window.isDestroyed()) throw error
    } finally {
      this.#tellLoaded()
    }
  }

  /** Whatever comes before the window is shown. */
  #bring(window: BrowserWindow): void {
    this.#crashes.wanted(window)
    this.#place(window)
    if (!window.isVisible()) this.commands.send({ kind: 'begin' })
    if (window.isMinimized()) window.restore()
    this.#lostFocus.wanted()
  }

  #place(window: BrowserWindow): void {
    if (this.#mode === 'popover') this.#size.place(window, this.#icon.current())
    else this.#size.bringBack(window)
  }

  /** What is not to be seen whole any more is brought to where it is. */
  #monitorsChanged(): void {
    const window = this.#window
    if (!window?.isVisible()) return
    if (this.#mode === 'window' || !this.#size.isInSight(window)) this.#place(window)
  }

  #disappeared(): void {
    this.#last.save()
    this.onVisible(false)
  }

  #blurred(window: BrowserWindow): void {
    if (this.#mode !== 'popover' || window.webContents.isDevToolsOpened() || !window.isVisible()) return
    if (this.dialogs.isOpen) return
    if (this.#clicks.isShownWithin(focusMayStray(process.platform))) return window.focus()
    this.#clicks.lostFocus()
    const hasFocus = () => window.isDestroyed() || window.isFocused()
    void this.#lostFocus.lost(hasFocus, () => window.hide())
  }

  /** At the tray, closing hides. Without a tray it would leave an app that nobody can reach: there it quits. */
  #closing(event: { preventDefault(): void }): void {
    if (this.#isQuitting) return
    if (this.#mode === 'window') return app.quit()
    event.preventDefault()
    this.hide()
  }
}

const isOnScreen = (window: BrowserWindow) => window.isVisible() && !window.isMinimized()
