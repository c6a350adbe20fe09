import { setTimeout } from 'node:timers/promises'
import { FastClock } from '../../main/accounts/fastClockForTest'
import { Draws } from '../../main/domain/drawsForTest'
import type { Snapshot } from '../../preload/shared/contract'
import type { ChaosPlan, ChaosReport } from './chaosReport'
import { wishFor } from './person'
import { commandForMany } from './personOfMany'
import { speed, UnderTest } from './underTest'
import { until } from './until'
import { Violation } from './violation'
import { accounts, campaignIds } from './workspace'

const betweenQuietMoments = 40
/** How long the person waits for an action before they cancel it (ms). */
const patience = 60_000
/** How long the computer is off after a kill, at most (ms). */
const longestOff = 15 * 60_000

/** What a person is about to ask for. */
interface Asking {
  campaignIds: readonly string[]
  ask(): Promise<void>
}

/** Runs the plan once, until its end or the first violation. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const startedAt = performance.now()
  const underTest = await UnderTest.begin({ ...plan, clock: new FastClock(speed) })
  const run = new ChaosRun(plan, underTest)
  const violation = await run.toTheEnd().then(
    () => underTest.violation,
    (thrown: unknown) => {
      if (thrown instanceof Violation) return thrown
      throw thrown
    },
  )
  await underTest.end()
  const { kills, quietMoments } = run
  const { ledger, runs, ends } = underTest.books
  const events = violation ? underTest.events : []
  return {
    plan,
    ...ledger.tally,
    ...ends.tally,
    runs: runs.begun,
    kills,
    quietMoments,
    mishaps: underTest.proxy.mishaps,
    duration: performance.now() - startedAt,
    violation,
    events,
  }
}

class ChaosRun {
  kills = 0
  quietMoments = 0
  readonly #plan: ChaosPlan
  readonly #at: UnderTest
  readonly #draws: Draws
  /** The number of the action with which the app is next killed. */
  #nextKill: number
  #quietAt = betweenQuietMoments
  #outage = Promise.resolve()

  constructor(plan: ChaosPlan, underTest: UnderTest) {
    this.#plan = plan
    this.#at = underTest
    this.#draws = new Draws(plan.seed)
    this.#nextKill = this.#spanToKill()
  }

  async toTheEnd(): Promise<void> {
    this.#at.startApp()
    await this.#connected()
    const { tally } = this.#at.ledger
    while (!this.#isEnough()) {
      await this.#at.clock.wait(this.#draws.between(0, 2_500))
      await this.#step()
      if (tally.accepted >= this.#quietAt) await this.#comeToRest()
    }
    await this.#comeToRest()
    this.#at.ledger.closeBooks()
  }

  #isEnough(): boolean {
    const { actions, kills, least = { mishaps: 0, done: 0 } } = this.#plan
    const { accepted, done } = this.#at.ledger.tally
    const hasHappened = this.#at.proxy.mishaps >= least.mishaps && done >= least.done
    return hasHappened && accepted >= actions && this.kills >= kills
  }

  async #step(): Promise<void> {
    const snapshot = await this.#connected()
    const what = this.#draws.weighted({ act: 74, many: 6, outsider: 5, look: 9, prefer: 3, outage: 1 }, 'act')
    if (what === 'outsider') return this.#changeBehindItsBack()
    if (what === 'look') return this.#look(snapshot)
    if (what === 'prefer') return this.#prefer()
    if (what === 'outage') return this.#beginOutage()
    const wish = what === 'many' ? this.#wishForMany(snapshot) : this.#wishForOne(snapshot)
    if (!wish) return
    if (this.#at.ledger.tally.accepted >= this.#nextKill && this.kills < this.#plan.kills) {
      return this.#wishAndKill(wish)
    }
    await wish.ask()
  }

  #wishForOne(snapshot: Snapshot): Asking | null {
    const row = this.#draws.pick(snapshot.campaigns)
    const wish = row && wishFor(row, snapshot, this.#draws, this.#at.clock.now())
    return wish ? { campaignIds: [wish.campaignId], ask: () => this.#at.wish(wish) } : null
  }

  #wishForMany(snapshot: Snapshot): Asking {
    const command = commandForMany(snapshot, this.#draws, this.#at.clock.now())
    const { campaignIds } = this.#at.books.runs.meantBy(command)
    return { campaignIds, ask: () => this.#at.wishForMany(command) }
  }

  /** The person refreshes, or dismisses a notice. Nothing waits for it. */
  #look(snapshot: Snapshot): void {
    const isFoundDone = snapshot.banners.some(({ kind }) => kind === 'found-done')
    if (isFoundDone && this.#draws.chance(0.5)) return void this.#at.tell({ name: 'dismiss-found-done' })
    const campaignId = this.#draws.pick(campaignIds)
    const isOne = campaignId !== undefined && this.#draws.chance(0.7)
    void this.#at.tell(isOne ? { name: 'check', campaignId } : { name: 'refresh' })
  }

  /** Awaited, so that the next pause uses the preference that the person sees. */
  async #prefer(): Promise<void> {
    await this.#at.tell({ name: 'set-preference', pauseProspects: this.#draws.chance(0.5) })
  }

  /** A colleague changes a campaign in Alta's dashboard. */
  #changeBehindItsBack(): void {
    const { altaSide } = this.#at
    const campaignId = this.#draws.pick(campaignIds) ?? ''
    const status = altaSide.statusOf(campaignId) === 'active' ? 'paused' : 'active'
    this.#at.note(`outsider ${campaignId.slice(0, 2)} ${status}`)
    altaSide.changeBehindItsBack(campaignId, status)
  }

  async #beginOutage(): Promise<void> {
    await this.#outage
    const length = this.#draws.between(1_000, 8_000)
    this.#at.note(`outage of ${Math.round(length)} ms`)
    this.#outage = this.#at.proxy.close().then(async () => {
      await this.#at.clock.wait(length)
      await this.#at.proxy.open()
    })
  }

  async #wishAndKill(wish: Asking): Promise<void> {
    const killTime = this.#killTime(wish)
    void wish.ask()
    await killTime
    await this.#killAndStart()
    if (this.#draws.chance(0.15) && this.kills < this.#plan.kills) {
      await setTimeout(this.#draws.between(0, 500))
      await this.#killAndStart()
    }
    this.#nextKill = this.#at.ledger.tally.accepted + this.#spanToKill()
  }

  async #killAndStart(): Promise<void> {
    await this.#at.kill()
    this.kills += 1
    if (this.#draws.chance(0.2)) this.#at.clock.skip(this.#draws.between(0, longestOff))
    this.#at.startApp()
  }

  /** While the app writes the action down, while the request is on its way, or some time later (in real ms). */
  #killTime({ campaignIds }: Asking): Promise<unknown> {
    const moment = this.#draws.weighted({ writing: 3, later: 3, arrived: 2, answered: 2 }, 'later')
    if (moment === 'writing') return setTimeout(this.#draws.between(0, 8))
    if (moment === 'later') return setTimeout(this.#draws.between(8, 600))
    const passed = new Promise<void>((resolve) => {
      this.#at.onPassing = ({ action }, where) => {
        if (where === moment && action && campaignIds.includes(action.campaignId)) resolve()
      }
    })
    return Promise.race([passed, setTimeout(1_000)])
  }

  #spanToKill(): number {
    return (this.#plan.actions / Math.max(1, this.#plan.kills)) * this.#draws.between(0.4, 1.4)
  }

  /** Waits until nothing is under way and everything that the app shows agrees with Alta. */
  async #comeToRest(): Promise<void> {
    this.#at.note('rest')
    await this.#outage
    this.#at.proxy.isCalm = true
    const since = this.#at.clock.now()
    await until(this.#at, 'The app came to no rest', async () => {
      await this.#giveUpOnWhatTakesLong(since)
      return (await this.#at.tell({ name: 'refresh' })) === true && this.#isAllTrue()
    })
    this.#at.proxy.isCalm = false
    this.quietMoments += 1
    this.#quietAt = this.#at.ledger.tally.accepted + betweenQuietMoments
  }

  async #giveUpOnWhatTakesLong(since: number): Promise<void> {
    if (this.#at.clock.now() < since + patience) return
    for (const { id: campaignId, action } of (await this.#connected()).campaigns) {
      if (action && action.progress.phase !== 'sending' && action.progress.phase !== 'confirming') {
        await this.#at.wish({ campaignId, command: { name: 'cancel', campaignId }, asked: null })
      }
    }
  }

  #isAllTrue(): boolean {
    const { campaigns = [], runs = [] } = this.#at.snapshot ?? {}
    const { altaSide, books, clock } = this.#at
    return (
      campaigns.length === campaignIds.length &&
      runs.every(({ left }) => left === 0) &&
      books.ends.areCarriedOut(campaigns, clock.now()) &&
      campaigns.every(({ id, action, status }) => !action && status === altaSide.statusOf(id))
    )
  }

  async #connected(): Promise<Snapshot> {
    await until(this.#at, 'The app did not connect', () => {
      const shown = this.#at.snapshot?.accounts ?? []
      return (
        shown.length === accounts.length && shown.every(({ connection }) => connection.kind === 'connected')
      )
    })
    if (!this.#at.snapshot) throw new Violation('breakdown', 'The app shows nothing')
    return this.#at.snapshot
  }
}
