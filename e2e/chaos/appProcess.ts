import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Result, Snapshot } from '../../preload/shared/contract'
import { type Command, fromApp } from './messages'
import { Violation } from './violation'

export interface Answer {
  result: Result<null>
  /** What the app showed at the moment of the answer. */
  snapshot: Snapshot
}

interface Listeners {
  onSnapshot(snapshot: Snapshot): void
  onViolation(violation: Violation): void
}

/** The running app. */
export class AppProcess {
  readonly #child: ChildProcess
  readonly #listeners: Listeners
  readonly #waiting = new Map<number, (answer: Answer | null) => void>()
  readonly #exited: Promise<unknown>
  #number = 0
  #isKilled = false
  #errors = ''

  constructor(bundle: string, env: NodeJS.ProcessEnv, listeners: Listeners) {
    this.#listeners = listeners
    this.#child = fork(bundle, [], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.on('data', (text) => {
      this.#errors += text
    })
    this.#child.on('message', (message: unknown) => this.#take(message))
    // The channel disconnects only after its last message.
    const isOver = [once(this.#child, 'exit'), once(this.#child, 'disconnect')]
    this.#exited = Promise.all(isOver).then(() => this.#end())
  }

  /** Has the person do something. Answers null if the app was killed before it answered. */
  ask(command: Command, onAnswer: (answer: Answer | null) => void): void {
    this.#number += 1
    if (this.#isKilled) return onAnswer(null)
    this.#waiting.set(this.#number, onAnswer)
    this.#child.send({ number: this.#number, command })
  }

  /** Ends it at once, as a power cut would. Messages that it sent before are still delivered. */
  async kill(): Promise<void> {
    this.#isKilled = true
    this.#child.kill('SIGKILL')
    await this.#exited
  }

  #take(message: unknown): void {
    const told = fromApp.parse(message)
    switch (told.kind) {
      case 'snapshot':
        return this.#listeners.onSnapshot(told.snapshot)
      case 'answer':
        this.#waiting.get(told.number)?.(told)
        this.#waiting.delete(told.number)
        return this.#listeners.onSnapshot(told.snapshot)
      case 'bug':
        return this.#listeners.onViolation(new Violation('breakdown', `Nobody caught: ${told.stack}`))
    }
  }

  #end(): void {
    for (const onAnswer of this.#waiting.values()) onAnswer(null)
    this.#waiting.clear()
    if (this.#isKilled) return
    this.#listeners.onViolation(new Violation('breakdown', `The app ended by itself: ${this.#errors}`))
  }
}
