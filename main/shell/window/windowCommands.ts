import { isDeepStrictEqual } from 'node:util'
import type { SentCommand, WindowCommand } from '../../../preload/shared/contract'

/**
 * What the tray and notifications have the window do. A page may die or not be there yet: each command is kept until a
 * page has said that it took it.
 */
export class WindowCommands {
  #post: (command: SentCommand) => void
  #lastId = 0
  /** The oldest first. */
  #kept: SentCommand[] = []

  /** @param post hands a command to the page, if there is one */
  constructor(post: (command: SentCommand) => void) {
    this.#post = post
  }

  /** Asked for twice it is still to be done once. */
  send(command: WindowCommand): void {
    this.#lastId += 1
    const sent = { id: this.#lastId, command }
    const others = this.#kept.filter((kept) => !isDeepStrictEqual(kept.command, command))
    this.#kept = [...others, sent]
    this.#post(sent)
  }

  /** A page begins, and knows of none yet. */
  sendAgain(): void {
    for (const command of this.#kept) this.#post(command)
  }

  /** The page took the command with this id, and all before it. */
  taken(id: number): void {
    this.#kept = this.#kept.filter((kept) => kept.id > id)
  }

  /** No page can do them. */
  giveUp(): void {
    this.#kept = []
  }
}
