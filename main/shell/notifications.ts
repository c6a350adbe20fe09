import { isDeepStrictEqual } from 'node:util'
import { Notification } from 'electron'
import type { AccountNotification, Clock } from '../accounts/ports'
import { inMarkup, meansMarkup, type NotificationText, notificationText } from '../domain/notificationText'
import type { UndoTarget } from '../domain/tray/trayItem'
import type { Popover } from './window/popover'
import { notificationIcon } from './window/windowSize'

/** News within this time shares one notification (ms). */
const together = 400

/** A desktop that doesn't say in this time how it reads bodies is taken for one that knows markup (ms). */
const longestQuestion = 1_000

interface Answers {
  /** Leads to what a notification was about. */
  onClick: (news: AccountNotification) => void
  /** Takes back what was done; answers whether there still was something to be taken back. */
  onUndo: (target: UndoTarget) => boolean
  /** Whether the system took one: it refuses where it was told to, and macOS those of an app that is not signed. */
  onShown: (isShown: boolean) => void
}

/**
 * Tells news as the desktop does, as long as the popover is not in front; a click leads to the campaign. What was done can
 * be undone right there where the system has buttons: macOS, and Windows with a newer Electron; elsewhere they are left out.
 */
export class Notifications {
  #popover: Popover
  #clock: Clock
  #answers: Answers
  #waiting: AccountNotification[] = []
  /** What is not held on to is collected, and then its click leads nowhere. */
  #shown = new Set<Notification>()

  constructor(popover: Popover, clock: Clock, answers: Answers) {
    this.#answers = answers
    this.#popover = popover
    this.#clock = clock
  }

  tell(news: AccountNotification): void {
    this.#waiting.push(news)
    if (this.#waiting.length === 1) void this.#tellSoon()
  }

  async #tellSoon(): Promise<void> {
    await this.#clock.wait(together)
    const news = this.#waiting
    this.#waiting = []
    const [first] = news
    if (!first || this.#popover.isInFront || !Notification.isSupported()) return
    const { title, body } = notificationText(news, {
      now: this.#clock.now(),
      usesHour12: this.#clock.usesHour12(),
    })
    this.#show({ title, body: await this.#asRead(body) }, news, first)
  }

  /** Electron hands the body to the desktop as it is. */
  async #asRead(body: string): Promise<string> {
    if (process.platform !== 'linux' || !meansMarkup(body)) return body
    const { readsMarkup } = await import('./desktopBus')
    const tooLong = this.#clock.wait(longestQuestion).then(() => true)
    return (await Promise.race([readsMarkup(), tooLong])) ? inMarkup(body) : body
  }

  #show(text: NotificationText, news: AccountNotification[], first: AccountNotification): void {
    const undo = undoOf(news, first)
    const notification = new Notification({
      ...text,
      ...notificationIcon(),
      ...(undo && { actions: [{ type: 'button', text: 'Undo' }] }),
    })
    this.#shown.add(notification)
    const forget = () => this.#shown.delete(notification)
    notification.on('click', () => {
      forget()
      this.#answers.onClick(first)
    })
    notification.on('action', () => {
      forget()
      if (undo && !this.#answers.onUndo(undo)) this.#answers.onClick(first)
    })
    notification.on('close', forget)
    notification.on('show', () => this.#answers.onShown(true))
    notification.on('failed', () => {
      forget()
      this.#answers.onShown(false)
    })
    notification.show()
  }
}

/** What undoes all of the news at once; null where no single undo does. */
const undoOf = (news: AccountNotification[], { undo }: AccountNotification): UndoTarget | null =>
  news.every((piece) => isDeepStrictEqual(piece.undo, undo)) ? undo : null
