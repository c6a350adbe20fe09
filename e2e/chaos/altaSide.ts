import { z } from 'zod'
import type { SimulatedAlta } from '../../main/simulatedAlta/simulatedAlta'
import type { CampaignStatus } from '../../preload/shared/contract'
import type { Whole } from './chaosProxy'

interface Moment {
  status: CampaignStatus
  /** ms since the epoch */
  at: number
}

/** How many answers are kept per campaign: many times what one action can need. */
const longestMemory = 300

const campaign = z.object({
  id: z.string(),
  status: z.enum(['draft', 'active', 'paused', 'completed', 'unknown']),
})
const read = z.union([
  campaign.transform((one) => [one]),
  z.object({ data: z.array(campaign) }).transform(({ data }) => data),
])

/** The true state at Alta and what Alta said about it, each with its time. */
export class AltaSide {
  readonly #alta: SimulatedAlta
  readonly #now: () => number
  /** Every status that each campaign had, with the time when it began. */
  readonly #had = new Map<string, Moment[]>()
  /** Every status that a read of each campaign was answered with. */
  readonly #said = new Map<string, Moment[]>()

  constructor(alta: SimulatedAlta, campaignIds: readonly string[], now: () => number) {
    this.#alta = alta
    this.#now = now
    for (const id of campaignIds) this.#had.set(id, [])
    this.look()
  }

  statusOf(campaignId: string): CampaignStatus {
    return this.#alta.campaign(campaignId).status
  }

  /** Notes what changed. Call it whenever something may have changed. */
  look(): void {
    for (const [id, moments] of this.#had) {
      const status = this.statusOf(id)
      if (moments.at(-1)?.status !== status) moments.push({ status, at: this.#now() })
    }
  }

  /**
   * Has a colleague pause or resume it. Reads show the change without lag: no app could tell whether a lagging read came
   * before or after such a change.
   */
  changeBehindItsBack(campaignId: string, status: 'active' | 'paused'): void {
    const campaign = this.#alta.campaign(campaignId)
    const { lag } = campaign
    campaign.lag = null
    campaign.change(status, null)
    campaign.lag = lag
    this.look()
  }

  /** Notes the answer to a read that was sent at `at`. */
  noteAnswer({ status, body }: Whole, at: number): void {
    this.look()
    if (status !== 200 || body.length === 0) return
    const { data: campaigns = [] } = read.safeParse(JSON.parse(body.toString()))
    for (const each of campaigns) {
      const said = this.#said.get(each.id) ?? []
      this.#said.set(each.id, [...said.slice(-longestMemory), { status: each.status, at }])
    }
  }

  /** Whether the campaign had this status at any time since `at`. */
  had(campaignId: string, status: CampaignStatus, at: number): boolean {
    const moments = this.#had.get(campaignId) ?? []
    const nextOnes = [...moments.slice(1).map((next) => next.at), Infinity]
    return moments.some((moment, index) => moment.status === status && (nextOnes[index] ?? Infinity) >= at)
  }

  /** Whether any read that was sent since `at` was answered with such a status. */
  said(campaignId: string, isSuch: (status: CampaignStatus) => boolean, at: number): boolean {
    return (this.#said.get(campaignId) ?? []).some((moment) => moment.at >= at && isSuch(moment.status))
  }

  /** Since when every read has shown, and would have shown, the present status. */
  settledSince(campaignId: string): number {
    const status = this.statusOf(campaignId)
    const changedAt = this.#had.get(campaignId)?.at(-1)?.at ?? 0
    const differing = (this.#said.get(campaignId) ?? []).filter((moment) => moment.status !== status)
    return Math.max(changedAt, ...differing.map(({ at }) => at))
  }
}
