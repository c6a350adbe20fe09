import { randomUUID } from 'node:crypto'

/** The states that Alta documents. */
export type SimulatedStatus = 'draft' | 'active' | 'paused' | 'completed'

/** How long reads go on showing the old status after a pause or resume: so many reads, or so many ms. */
export type Lag = { reads: number } | { ms: number }

/** A campaign as it is at first. */
export interface CampaignSeed {
  /** UUID */
  id: string
  name: string
  /** The only account that sees it; every one unless told. */
  accountId?: string
  status?: SimulatedStatus
  isArchived?: boolean
  /** ms since the epoch; none for a campaign that was never launched */
  launchedAt?: number
  /** How many prospects it has; 3 unless told. */
  prospects?: number
  lag?: Lag
  /** Replaces fields of what reads answer, to say something that Alta should not; undefined leaves a field out. */
  wire?: Record<string, unknown>
}

/** A campaign as it is at the simulated Alta. Tests may change it, as a colleague with the dashboard would. */
export class SimulatedCampaign {
  readonly id: string
  readonly accountId: string | null
  name: string
  status: SimulatedStatus
  isArchived: boolean
  lag: Lag | null
  wire: Record<string, unknown>
  readonly prospects: { id: string; personId: string; isPaused: boolean }[]
  readonly #createdAt: string
  readonly #launchedAt: string | undefined
  #updatedAt: string
  #old: { status: SimulatedStatus; isShown: () => boolean } | null = null

  constructor(seed: CampaignSeed) {
    this.id = seed.id
    this.accountId = seed.accountId ?? null
    this.name = seed.name
    this.status = seed.status ?? 'active'
    this.isArchived = seed.isArchived ?? false
    this.lag = seed.lag ?? null
    this.wire = seed.wire ?? {}
    this.prospects = Array.from({ length: seed.prospects ?? 3 }, () => ({
      id: randomUUID(),
      personId: randomUUID(),
      isPaused: false,
    }))
    this.#launchedAt = seed.launchedAt === undefined ? undefined : new Date(seed.launchedAt).toISOString()
    this.#createdAt = this.#launchedAt ?? new Date().toISOString()
    this.#updatedAt = this.#createdAt
  }

  get pausedProspects(): number {
    return this.prospects.filter(({ isPaused }) => isPaused).length
  }

  /** Pauses or resumes, as a request does: reads may show the old status for a while. */
  change(status: SimulatedStatus, prospects: { arePaused: boolean } | null): void {
    if (this.lag && status !== this.status) this.#old = { status: this.status, isShown: lasting(this.lag) }
    this.status = status
    this.#updatedAt = new Date().toISOString()
    if (prospects) for (const prospect of this.prospects) prospect.isPaused = prospects.arePaused
  }

  /** The campaign as a read answers it. @see Alta API: Get a campaign */
  read(): Record<string, unknown> {
    if (this.#old && !this.#old.isShown()) this.#old = null
    return {
      id: this.id,
      objectType: 'campaign',
      createdAt: this.#createdAt,
      updatedAt: this.#updatedAt,
      name: this.name,
      status: this.#old?.status ?? this.status,
      isArchived: this.isArchived,
      launchedAt: this.#launchedAt,
      ...this.wire,
    }
  }

  /** Its prospects as a read answers them: nothing tells which are paused. @see Alta API: List prospects */
  readProspects(): Record<string, unknown>[] {
    const shared = {
      objectType: 'prospect',
      campaignId: this.id,
      createdAt: this.#createdAt,
      updatedAt: this.#updatedAt,
    }
    return this.prospects.map(({ id, personId }) => ({ id, personId, ...shared }))
  }
}

function lasting(lag: Lag): () => boolean {
  if ('reads' in lag) {
    let left = lag.reads
    return () => left-- > 0
  }
  const until = Date.now() + lag.ms
  return () => Date.now() < until
}
