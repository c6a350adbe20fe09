import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { FastClock } from '../../main/accounts/fastClockForTest'
import { Draws } from '../../main/domain/drawsForTest'
import { breaksBefore } from '../../main/simulatedAlta/faults'
import type { CampaignRow } from '../../preload/shared/contract'
import { describe } from './entry'
import { speed, UnderTest } from './underTest'
import { until } from './until'
import { Violation } from './violation'
import { campaignIds } from './workspace'

/** How far a pause had come when the app was killed, seen from outside. */
export const stages = [
  'starting',
  'not in the journal',
  'in the journal, not sent',
  'sent, not done',
  'done, in the journal',
  'done, no more in the journal',
] as const
type Stage = (typeof stages)[number]

/** What has just happened when the app is killed, with weights. */
const moments = { asked: 5, sent: 3, 'broken off': 2, answered: 4 } as const
type Moment = keyof typeof moments

/** How much later the app is killed at most, so that the kill hits anything that follows from the moment (real ms). */
const longestDelay: Readonly<Record<Moment, number>> = { asked: 12, sent: 4, 'broken off': 120, answered: 60 }

export interface KillPlan {
  seed: string
  kills: number
  /** The app's built file. */
  bundle: string
}

export interface KillReport {
  seed: string
  kills: number
  killsIn: ReadonlyMap<Stage, number>
  /** Kills that left a half-written file beside the one that it was to replace. */
  inWrites: number
  violation: Violation | null
  /** The newest events. */
  events: readonly string[]
}

/** Pauses one campaign after the other on a good network and kills the app each time, until the first violation. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  const underTest = await UnderTest.begin({ ...plan, clock: new FastClock(speed) })
  underTest.proxy.isCalm = true
  const run = new KillRun(plan, underTest)
  const violation = await run.toTheEnd().then(
    () => underTest.violation,
    (thrown: unknown) => {
      if (thrown instanceof Violation) return thrown
      throw thrown
    },
  )
  await underTest.end()
  const { kills, killsIn, inWrites } = run
  return { seed: plan.seed, kills, killsIn, inWrites, violation, events: underTest.events }
}

class KillRun {
  kills = 0
  inWrites = 0
  readonly killsIn = new Map<Stage, number>()
  readonly #plan: KillPlan
  readonly #at: UnderTest
  readonly #draws: Draws
  /** How long the last complete start took (ms). */
  #startTime = 0
  #temporaryFiles = 0
  /** Whether the newest pause was sent. */
  #wasSent = false

  constructor(plan: KillPlan, underTest: UnderTest) {
    this.#plan = plan
    this.#at = underTest
    this.#draws = new Draws(plan.seed)
  }

  async toTheEnd(): Promise<void> {
    await this.#start()
    while (this.kills < this.#plan.kills || !this.#hasSeenAll()) {
      const campaignId = await this.#activeCampaign()
      await this.#pauseAndKill(campaignId)
      if (this.#draws.chance(0.4)) await this.#startAndKill()
      const wasLeft = this.#at.ledger.standing(campaignId)
      await this.#start()
      this.#checkTold(campaignId, wasLeft?.askedAt ?? null)
    }
  }

  /** How often each stage is hit depends on the computer, so the run goes on until each has been hit. */
  #hasSeenAll(): boolean {
    return this.inWrites > 0 && stages.every((stage) => this.killsIn.has(stage))
  }

  /** Starts the app and waits until it shows what Alta holds. */
  async #start(): Promise<void> {
    const startedAt = performance.now()
    this.#at.startApp()
    await until(this.#at, 'The app does not show what is so', () => this.#isAllTrue())
    this.#startTime = performance.now() - startedAt
  }

  #isAllTrue(): boolean {
    const { connection, reading, campaigns } = this.#at.snapshot ?? {}
    const isTrue = ({ id, action, interrupted, status }: CampaignRow) =>
      !action && !interrupted && status === this.#at.altaSide.statusOf(id)
    const isRead = connection?.kind === 'connected' && reading?.lastAt != null && !reading.isUnderWay
    return isRead && campaigns?.length === campaignIds.length && campaigns.every(isTrue)
  }

  /** An active campaign whose status Alta shows at once. If there is none, a colleague resumes them all. */
  async #activeCampaign(): Promise<string> {
    const { alta, altaSide } = this.#at
    const prompt = campaignIds.filter((id) => !alta.campaign(id).lag)
    const active = this.#draws.pick(prompt.filter((id) => altaSide.statusOf(id) === 'active'))
    if (active) return active
    for (const id of prompt) altaSide.changeBehindItsBack(id, 'active')
    await this.#at.tell({ name: 'refresh' })
    return this.#draws.pick(prompt) ?? ''
  }

  async #pauseAndKill(campaignId: string): Promise<void> {
    const withProspects = this.#draws.chance(0.5)
    const moment = this.#draws.weighted(moments, 'asked')
    const mend = moment === 'broken off' ? this.#at.alta.failAlways(/POST/, breaksBefore) : () => {}
    this.#wasSent = false
    const passed = this.#passed(moment)
    void this.#at.tell({ name: 'set-preference', pauseProspects: withProspects })
    const command = { name: 'pause', campaignId } as const
    void this.#at.wish({ campaignId, command, asked: { verb: 'pause', withProspects } })
    if (moment !== 'asked') await passed
    await setTimeout(this.#draws.between(0, longestDelay[moment]))
    await this.#kill()
    mend()
    this.#count(this.#stageOf(campaignId))
  }

  /** Resolves at the very moment when the pause arrives at Alta, or when its answer is on its way. */
  #passed(moment: Moment): Promise<void> {
    const place = moment === 'answered' ? 'answered' : 'arrived'
    let hasPassed = false
    const passing = new Promise<void>((resolve) => {
      this.#at.onPassing = ({ action }, where) => {
        if (!action) return
        this.#wasSent = true
        if (where !== place) return
        hasPassed = true
        resolve()
      }
    })
    if (moment === 'asked') return passing
    return Promise.race([passing, until(this.#at, 'The pause was not sent', () => hasPassed)])
  }

  #stageOf(campaignId: string): Stage {
    const isInJournal = this.#at.ledger.standing(campaignId) !== undefined
    const isDone = this.#at.altaSide.statusOf(campaignId) === 'paused'
    if (isDone) return isInJournal ? 'done, in the journal' : 'done, no more in the journal'
    if (this.#wasSent) return 'sent, not done'
    return isInJournal ? 'in the journal, not sent' : 'not in the journal'
  }

  async #startAndKill(): Promise<void> {
    this.#at.startApp()
    await setTimeout(this.#draws.between(0, this.#startTime))
    await this.#kill()
    this.#count('starting')
  }

  async #kill(): Promise<void> {
    await this.#at.kill()
    if (this.#at.violation) throw this.#at.violation
    this.kills += 1
    const files = readdirSync(this.#at.folder, { encoding: 'utf8', recursive: true }).filter((name) =>
      name.includes('.tmp-'),
    ).length
    if (files > this.#temporaryFiles) this.inWrites += 1
    this.#temporaryFiles = files
  }

  #count(stage: Stage): void {
    this.#at.note(`  ${stage}`)
    this.killsIn.set(stage, (this.killsIn.get(stage) ?? 0) + 1)
  }

  /** What the kill left in the journal must be reported as Alta shows it; nothing else may be reported. */
  #checkTold(campaignId: string, askedAt: number | null): void {
    const { campaigns = [], banners = [] } = this.#at.snapshot ?? {}
    const { name, failure, status } = campaigns.find(({ id }) => id === campaignId) ?? {}
    const found = banners.flatMap((banner) => (banner.kind === 'found-done' ? banner.campaigns : []))
    const isFoundDone = found.some((each) => each.name === name && each.askedAt === askedAt)
    const isToldOpen = failure?.error.kind === 'interrupted' && failure.askedAt === askedAt
    const isTold = status === 'paused' ? isFoundDone && !failure : isToldOpen && !isFoundDone
    const isSilent = !failure && found.length === 0
    if (askedAt === null ? isSilent : isTold) return
    const what = describe({ campaignId, verb: 'pause', withProspects: false, askedAt: askedAt ?? 0 })
    throw new Violation('loss', `After the kill it is not told how it stands with ${what}`)
  }
}
