import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { FastClock } from '../../main/accounts/fastClockForTest'
import { type SimulatedAlta, startSimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { Snapshot } from '../../preload/shared/contract'
import { AltaSide } from './altaSide'
import { type Answer, AppProcess } from './appProcess'
import { Books } from './books'
import { ChaosProxy, type Passing, type Whole } from './chaosProxy'
import { checkFiles } from './journalOnDisk'
import type { Ledger } from './ledger'
import type { Command, RunCommand } from './messages'
import type { Wish } from './person'
import { checkProspects, checkShown } from './shown'
import { Violation } from './violation'
import { accountIdOf, accounts, campaignIds, campaigns, token } from './workspace'

/** How much faster than real time the clock runs. Answers that take some real ms must still meet the app's deadlines. */
export const speed = 30

type Telling = Extract<Command, { name: 'check' | 'refresh' | 'set-preference' | 'dismiss-found-done' }>

interface Parts {
  /** The app's built file. */
  bundle: string
  seed: string
  clock: FastClock
}

/** The app, its network and Alta, and everything that is known about them from outside. */
export class UnderTest {
  readonly alta: SimulatedAlta
  readonly altaSide: AltaSide
  readonly proxy: ChaosProxy
  readonly books: Books
  readonly clock: FastClock
  /** Where the app keeps its files. */
  readonly folder: string
  /** The newest events. */
  readonly events: string[] = []
  /** The first violation; nothing after it counts. */
  violation: Violation | null = null
  /** Called when a request passes, to time kills. */
  onPassing: (passing: Passing, moment: 'arrived' | 'answered') => void = () => {}
  readonly #bundle: string
  #app: AppProcess | null = null
  #snapshot: Snapshot | null = null
  #generation = 0

  static async begin(parts: Parts): Promise<UnderTest> {
    const folder = await mkdtemp(join(tmpdir(), 'pausebar-chaos-'))
    const now = () => parts.clock.now()
    const alta = await startSimulatedAlta({
      campaigns,
      token,
      now,
      accountIds: accounts.map(({ accountId }) => accountId),
    })
    const underTest = new UnderTest({ ...parts, folder, alta })
    await underTest.proxy.open()
    return underTest
  }

  private constructor(parts: Parts & { folder: string; alta: SimulatedAlta }) {
    this.#bundle = parts.bundle
    this.folder = parts.folder
    this.alta = parts.alta
    this.clock = parts.clock
    this.altaSide = new AltaSide(parts.alta, campaignIds, () => parts.clock.now())
    this.books = new Books(this.altaSide, this.folder, () => this.clock.now())
    const onlooker = {
      arrived: (passing: Passing) => this.#watch(() => this.#arrived(passing)),
      answered: (passing: Passing, answer: Whole) => this.#watch(() => this.#answered(passing, answer)),
    }
    this.proxy = new ChaosProxy({ alta: parts.alta.url, seed: parts.seed, clock: parts.clock, onlooker })
  }

  get ledger(): Ledger {
    return this.books.ledger
  }

  /** What the app shows; null from a kill until the next start shows something. */
  get snapshot(): Snapshot | null {
    return this.#snapshot
  }

  startApp(): void {
    this.#generation += 1
    this.books.started(this.#generation)
    this.note(`start ${this.#generation}`)
    const env = {
      CHAOS_FOLDER: this.folder,
      CHAOS_ALTA_URL: this.proxy.urlFor(this.#generation),
      CHAOS_TOKEN: token,
      CHAOS_SPEED: String(speed),
      CHAOS_STARTED_AT: String(this.clock.startedAt),
      ELECTRON_OVERRIDE_DIST_PATH: 'not-needed',
    }
    this.#app = new AppProcess(this.#bundle, env, {
      onSnapshot: (snapshot) => this.#watch(() => this.#shown(snapshot)),
      onViolation: (violation) => this.#fail(violation),
    })
  }

  /** Kills the app and checks what it left. */
  async kill(): Promise<void> {
    const app = this.#app
    if (!app) return
    this.#app = null
    await app.kill()
    this.#snapshot = null
    this.note('killed')
    this.#watch(() => {
      this.altaSide.look()
      checkFiles(this.folder)
      this.books.recover()
    })
  }

  /** Asks for an action on one campaign. Resolves when the app answers or is killed. */
  async wish(wish: Wish): Promise<void> {
    const app = this.#app
    if (!app) return
    this.books.asking(wish)
    this.note(`${wish.command.name} ${wish.campaignId.slice(0, 2)}`)
    await this.#ask(app, wish.command, (answer) => this.books.answered(wish, answer, this.#snapshot))
  }

  /** Asks for an action on many campaigns at once. Resolves when the app answers or is killed. */
  async wishForMany(command: RunCommand): Promise<void> {
    const app = this.#app
    if (!app) return
    this.books.askingForMany(command)
    this.note(JSON.stringify(command))
    await this.#ask(app, command, (answer) => this.books.answeredForMany(command, answer))
  }

  #ask(app: AppProcess, command: Command, take: (answer: Answer) => void): Promise<void> {
    return new Promise((resolve) => {
      app.ask(command, (answer) => {
        if (answer && !answer.result.ok) this.note(`  no: ${answer.result.error.kind}`)
        if (answer) this.#watch(() => take(answer))
        resolve()
      })
    })
  }

  /** Sends a command that is no action. Resolves to whether it succeeded, or to null if the app was killed. */
  tell(command: Telling): Promise<boolean | null> {
    this.note(command.name)
    return new Promise((resolve) => {
      if (!this.#app) return resolve(null)
      this.#app.ask(command, (answer) => {
        if (command.name === 'dismiss-found-done') this.ledger.foundDoneDismissed()
        resolve(answer?.result.ok ?? null)
      })
    })
  }

  async end(): Promise<void> {
    await this.#app?.kill()
    await this.proxy.close()
    await this.alta.stop()
    await rm(this.folder, { recursive: true })
  }

  note(event: string): void {
    this.events.push(`${this.clock.now()} ${event}`)
    if (this.events.length > 80) this.events.shift()
  }

  /** Keeps a violation in an event handler, where nobody could catch it. */
  #watch(look: () => void): void {
    try {
      if (!this.violation) look()
    } catch (thrown) {
      if (!(thrown instanceof Violation)) throw thrown
      this.#fail(thrown)
    }
  }

  #fail(violation: Violation): void {
    this.violation ??= violation
    this.note(`VIOLATION ${violation.message}`)
  }

  #shown(snapshot: Snapshot): void {
    this.#snapshot = snapshot
    this.altaSide.look()
    this.books.observe(snapshot)
    checkShown(snapshot, this.altaSide, 2 * speed)
    checkProspects(snapshot, this.alta)
  }

  #arrived(passing: Passing): void {
    const { action, mishap, generation } = passing
    this.altaSide.look()
    if (action) {
      this.note(`    ${generation}: ${action.verb} ${action.campaignId.slice(0, 2)} ${mishap}`)
      this.#checkAskedFor(passing, action)
    }
    this.onPassing(passing, 'arrived')
  }

  #answered(passing: Passing, answer: Whole): void {
    const { action, generation } = passing
    this.altaSide.look()
    if (action && answer.status === 200) this.ledger.applied(action.campaignId, action.verb, generation)
    if (!action) this.altaSide.noteAnswer(answer, passing.arrivedAt)
    this.onPassing(passing, 'answered')
  }

  #checkAskedFor({ generation, accountId }: Passing, action: NonNullable<Passing['action']>): void {
    const { campaignId, verb, body } = action
    if (accountId !== accountIdOf(campaignId)) {
      throw new Violation('lie', `${campaignId} was asked for in the name of ${accountId}`)
    }
    if (generation !== this.#generation || !this.#app) {
      return this.books.checkSentBefore(campaignId, verb, generation)
    }
    const withProspects = z.record(z.string(), z.boolean()).parse(body)[`${verb}Prospects`] === true
    this.books.checkSent(campaignId, verb, withProspects, this.#snapshot)
  }
}
