import { isDeepStrictEqual } from 'node:util'
import { app, Notification, nativeImage } from 'electron'
import type { AccountNotification, Clock } from '../accounts/ports'
import { inMarkup, meansMarkup, type NotificationText, notificationText } from '../domain/notificationText'
import type { UndoTarget } from '../domain/tray/trayItem'
import type { Popover } from './window/popover'
import { iconFile } from './window/windowSize'

/** Whatever happens within this time shares one notification. */
const batchMs = 400
/** A desktop that does not answer in this time is assumed to read the body as markup. */
const markupQueryMs = 1_000
/** Some desktops show the icon in its full size (px). */
const iconWidth = 64

interface Callbacks {
  /** Leads to what the notification was about. */
  onClick: (notification: AccountNotification) => void
  /** Answers whether there was still something to undo. */
  onUndo: (target: UndoTarget) => boolean
  /** Whether the system took it: people can turn notifications off, and macOS refuses those of unsigned apps. */
  onShown: (isShown: boolean) => void
}

/**
 * Notifies the person through the system while the popover is not in front. The undo button appears on macOS
 * and, with newer Electrons, on Windows.
 */
export class Notifications {
  #popover: Popover
  #clock: Clock
  #callbacks: Callbacks
  #batch: AccountNotification[] = []
  /** Keeps them from being garbage-collected, after which a click would do nothing. */
  #shown = new Set<Notification>()

  constructor(popover: Popover, clock: Clock, callbacks: Callbacks) {
    this.#popover = popover
    this.#clock = clock
    this.#callbacks = callbacks
    app.on('browser-window-focus', () => this.#closeAll())
  }

  add(notification: AccountNotification): void {
    this.#batch.push(notification)
    if (this.#batch.length === 1) void this.#showBatch()
  }

  /** The window shows the same, and on some desktops notifications would cover it for seconds. */
  #closeAll(): void {
    for (const notification of this.#shown) notification.close()
    this.#shown.clear()
  }

  async #showBatch(): Promise<void> {
    await this.#clock.wait(batchMs)
    const batch = this.#batch
    this.#batch = []
    const [first] = batch
    if (!first || this.#popover.isInFront || !Notification.isSupported()) return
    const { title, body } = notificationText(batch, {
      now: this.#clock.now(),
      usesHour12: this.#clock.usesHour12(),
    })
    const undo = batch.every((each) => isDeepStrictEqual(each.undo, first.undo)) ? first.undo : null
    this.#show({ title, body: await this.#escaped(body) }, first, undo)
  }

  /** Electron hands the body to the desktop as it is. */
  async #escaped(body: string): Promise<string> {
    if (process.platform !== 'linux' || !meansMarkup(body)) return body
    const { readsMarkup } = await import('./desktopBus')
    const timeout = this.#clock.wait(markupQueryMs).then(() => true)
    return (await Promise.race([readsMarkup(), timeout])) ? inMarkup(body) : body
  }

  #show(text: NotificationText, first: AccountNotification, undo: UndoTarget | null): void {
    const notification = new Notification({
      ...text,
      ...(iconFile !== null && { icon: smallIcon(iconFile) }),
      ...(undo && { actions: [{ type: 'button', text: 'Undo' }] }),
    })
    this.#shown.add(notification)
    const forget = () => this.#shown.delete(notification)
    notification.on('click', () => {
      forget()
      this.#callbacks.onClick(first)
    })
    notification.on('action', () => {
      forget()
      if (undo && !this.#callbacks.onUndo(undo)) this.#callbacks.onClick(first)
    })
    notification.on('close', forget)
    notification.on('show', () => this.#callbacks.onShown(true))
    notification.on('failed', () => {
      forget()
      this.#callbacks.onShown(false)
    })
    notification.show()
  }
}

const smallIcon = (file: string) =>
  nativeImage.createFromPath(file).resize({ width: iconWidth, quality: 'best' })
