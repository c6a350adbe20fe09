import { Notification } from 'electron'
import type { AccountNews, Clock } from '../campaigns/ports'
import type { Popover } from './popover'

/** What comes within this time is told together, ms. */
const together = 400
const mostNamed = 4

/** Tells news as the desktop does, as long as the popover is not in front; a click leads to the campaign. */
export class Notifications {
  #popover: Popover
  #clock: Clock
  #onClick: (news: AccountNews) => void
  #waiting: AccountNews[] = []
  /** What is not held on to is collected, and then its click leads nowhere. */
  #shown = new Set<Notification>()

  /** @param onClick leads to what a notification was about */
  constructor(popover: Popover, clock: Clock, onClick: (news: AccountNews) => void) {
    this.#onClick = onClick
    this.#popover = popover
    this.#clock = clock
  }

  tell(news: AccountNews): void {
    this.#waiting.push(news)
    if (this.#waiting.length === 1) void this.#tellSoon()
  }

  async #tellSoon(): Promise<void> {
    await this.#clock.wait(together)
    const news = this.#waiting
    this.#waiting = []
    const [first] = news
    if (!first || this.#popover.isInFront || !Notification.isSupported()) return
    this.#show(news.length === 1 ? first : summed(news), first)
  }

  #show({ title, body }: { title: string; body: string }, news: AccountNews): void {
    const notification = new Notification({ title, body })
    this.#shown.add(notification)
    const forget = () => this.#shown.delete(notification)
    notification.on('click', () => {
      forget()
      this.#onClick(news)
    })
    notification.on('close', forget)
    notification.on('failed', forget)
    notification.show()
  }
}

function summed(news: AccountNews[]): { title: string; body: string } {
  const named = news.slice(0, mostNamed).map(({ title }) => title)
  const others = news.length - named.length
  return {
    title: `PauseBar: news of ${news.length} campaigns`,
    body: [...named, ...(others > 0 ? [`and ${others} more`] : [])].join('\n'),
  }
}
