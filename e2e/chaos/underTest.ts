import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { FastClock } from '../../main/campaigns/fastClock'
import type { Asked } from '../../main/domain/campaign'
import { type SimulatedAlta, startSimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { Intent, Snapshot } from '../../preload/contract'
import { AltaSide } from './altaSide'
import { type Answer, AppProcess } from './appProcess'
import { ChaosProxy, type Passing, type Whole } from './chaosProxy'
import { checkFiles, journalOnDisk } from './journalOnDisk'
import { type Asking, describe, Ledger } from './ledger'
import type { Wish } from './person'
import { checkProspects, checkShown } from './shown'
import { Violation } from './violation'
import { campaignIds, campaigns, token } from './workspace'

/** ms that pass in one: as fast as answers that take some ms still come well within the app's deadlines. */
export const speed = 30

type Telling = Extract<
  Wish['command'],
  { name: 'check' | 'refresh' | 'set-preference' | 'dismiss-found-done' }
>

interface Parts {
  /** The app's built file. */
  bundle: string
  seed: string
  clock: FastClock
}

/** App, road and Alta, and everything that is known of them from outside. */
export class UnderTest {
  readonly alta: SimulatedAlta
  readonly altaSide: AltaSide
  readonly proxy: ChaosProxy
  readonly ledger: Ledger
  readonly clock: FastClock
  /** Where the app keeps its files. */
  readonly folder: string
  /** The newest lines of what happened. */
  readonly events: string[] = []
  /** The first one: nothing counts after it. */
  violation: Violation | null = null
  /** Called when a request comes by; for kills. */
  onPassing: (passing: Passing, moment: 'arrived' | 'answered') => void = () => {}
  readonly #bundle: string
  #app: AppProcess | null = null
  #snapshot: Snapshot | null = null
  #generation = 0
  #asking: Asking | null = null
  /** Generation, campaign and verb of all that was asked for. */
  readonly #everAsked = new Set<string>()

  static async begin(parts: Parts): Promise<UnderTest> {
    const folder = await mkdtemp(join(tmpdir(), 'pausebar-chaos-'))
    const now = () => parts.clock.now()
    const alta = await startSimulatedAlta({ campaigns, token, now })
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
    this.ledger = new Ledger(this.altaSide)
    const onlooker = {
      arrived: (passing: Passing) => this.#watch(() => this.#arrived(passing)),
      answered: (passing: Passing, answer: Whole) => this.#watch(() => this.#answered(passing, answer)),
    }
    this.proxy = new ChaosProxy({ alta: parts.alta.url, seed: parts.seed, clock: parts.clock, onlooker })
  }

  /** What is on show; null from a kill until the next start has shown something. */
  get snapshot(): Snapshot | null {
    return this.#snapshot
  }

  startApp(): void {
    this.#generation += 1
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

  /** Kills the app and looks at what it left. */
  async kill(): Promise<void> {
    const app = this.#app
    if (!app) return
    this.#app = null
    const asking = this.#asking
    await app.kill()
    this.#snapshot = null
    this.#asking = null
    this.note(`killed${asking ? ' while asked' : ''}`)
    this.#watch(() => {
      this.altaSide.look()
      checkFiles(this.folder)
      this.ledger.recover(journalOnDisk(this.folder), asking)
    })
  }

  /** Asks for what a person wishes; resolves when it is answered, or the app was killed. */
  async wish({ campaignId, command, asked }: Wish): Promise<void> {
    const app = this.#app
    if (!app) return
    this.#asking = { campaignId, asked, generation: this.#generation }
    if (asked) this.#everAsked.add(`${this.#generation} ${campaignId} ${asked.verb}`)
    this.note(`${command.name} ${campaignId.slice(0, 2)}`)
    await new Promise<void>((resolve) => {
      app.ask(command, (answer) => {
        if (answer) this.#watch(() => this.#takeAnswer({ campaignId, command, asked }, answer))
        resolve()
      })
    })
  }

  /** Asks for what concerns no single action; whether it went well, or null when the app was killed. */
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

  /** What comes in from outside has nobody to throw to. */
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
    this.ledger.observe(snapshot, this.#generation)
    checkShown(snapshot, this.altaSide, 2 * speed)
    checkProspects(snapshot, this.alta)
  }

  #takeAnswer({ campaignId, command, asked }: Wish, { result, snapshot }: Answer): void {
    this.#asking = null
    if (!result.ok) return this.note(`  no: ${result.error.kind}`)
    if (command.name === 'cancel') this.ledger.cancelled(campaignId)
    if (command.name === 'dismiss-failure') this.ledger.dismissed(campaignId)
    if (!asked) return
    const action = snapshot.campaigns.find(({ id }) => id === campaignId)?.action
    if (action) this.#accept(campaignId, action, asked)
    else if (command.name === 'pause' || command.name === 'resume') {
      throw new Violation('loss', `${command.name} ${campaignId} was answered with yes and is nowhere`)
    }
  }

  #accept(campaignId: string, action: Intent, asked: Asked): void {
    if (action.verb !== asked.verb || action.withProspects !== asked.withProspects) {
      throw new Violation(
        'lie',
        `Something else is under way than was asked for: ${describe({ ...action, campaignId })}`,
      )
    }
    const shown = this.#snapshot?.campaigns.find(({ id }) => id === campaignId)
    this.ledger.accept(campaignId, action, this.#generation, shown?.status ?? null)
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

  /** Nothing goes out that was not asked of this start of the app, is wanted still and in the journal. */
  #checkAskedFor({ generation }: Passing, { campaignId, verb, body }: NonNullable<Passing['action']>): void {
    const what = `${verb} ${campaignId.slice(0, 2)}`
    if (!this.#everAsked.has(`${generation} ${campaignId} ${verb}`)) {
      throw new Violation('lie', `The app sent by itself: ${what}`)
    }
    if (generation !== this.#generation || !this.#app) return
    const onDisk = journalOnDisk(this.folder).get(campaignId)
    if (onDisk?.verb !== verb) throw new Violation('loss', `It went out and is not in the journal: ${what}`)
    const { asked } = this.#asking?.campaignId === campaignId ? this.#asking : {}
    if (asked?.verb === verb) this.#accept(campaignId, onDisk, asked)
    const entry = this.ledger.standing(campaignId)
    const withProspects = z.record(z.string(), z.boolean()).parse(body)[`${verb}Prospects`]
    if (entry?.stage !== 'under-way' || entry.verb !== verb || entry.withProspects !== withProspects) {
      throw new Violation('lie', `It went out and is not wanted any more: ${what}`)
    }
  }
}
