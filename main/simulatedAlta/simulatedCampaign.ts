import { randomUUID } from 'node:crypto'

/** Alta's documented statuses. */
export type SimulatedStatus = 'draft' | 'active' | 'paused' | 'completed'

/** How long reads show the old status after a pause or resume. */
export type Lag = { reads: number } | { ms: number }

/** A campaign's initial state. */
export interface CampaignSeed {
  /** UUID */
  id: string
  name: string
  /** The only account that sees it; all by default. */
  accountId?: string
  status?: SimulatedStatus
  isArchived?: boolean
  /** Missing for a campaign that was never launched (ms since the epoch). */
  launchedAt?: number
  /** Their number; 3 by default. */
  prospects?: number
  lag?: Lag
  /** Overrides fields of read answers, to send what Alta should not; undefined removes a field. */
  wire?: Record<string, unknown>
}

/** A campaign on Alta's side. Tests may change it, as a colleague with the dashboard would. */
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

  /** Pauses or resumes, as a request does. Reads may show the old status for a while. */
  change(status: SimulatedStatus, prospects: { arePaused: boolean } | null): void {
    if (this.lag && status !== this.status) this.#old = { status: this.status, isShown: lasting(this.lag) }
    this.status = status
    this.#updatedAt = new Date().toISOString()
    if (prospects) for (const prospect of this.prospects) prospect.isPaused = prospects.arePaused
  }

  /** The answer to a read. @see Alta API: Get a campaign */
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

  /** They do not show which are paused. @see Alta API: List prospects */
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
