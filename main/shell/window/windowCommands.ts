import { isDeepStrictEqual } from 'node:util'
import type { SentCommand, WindowCommand } from '../../../preload/shared/contract'

/** Commands from the tray and notifications. The page may crash or not be there yet, so they wait until it took them. */
export class WindowCommands {
  #post: (command: SentCommand) => void
  #lastId = 0
  /** The oldest first. */
  #pending: SentCommand[] = []

  /** @param post sends a command to the page, if there is one */
  constructor(post: (command: SentCommand) => void) {
    this.#post = post
  }

  /** Replaces an equal command that is still pending. */
  send(command: WindowCommand): void {
    this.#lastId += 1
    const sent = { id: this.#lastId, command }
    this.#pending = [...this.#pending.filter((other) => !isDeepStrictEqual(other.command, command)), sent]
    this.#post(sent)
  }

  /** Sends everything pending to a new page. */
  resend(): void {
    for (const command of this.#pending) this.#post(command)
  }

  /** The page took the command with this id, and all before it. */
  taken(id: number): void {
    this.#pending = this.#pending.filter((command) => command.id > id)
  }

  clear(): void {
    this.#pending = []
  }
}
