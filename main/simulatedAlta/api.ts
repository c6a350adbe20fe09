import { type Answer, errorAnswer, jsonAnswer, pageOf } from './answer'
import { RequestLimit } from './requestLimit'
import type { SimulatedCampaign } from './simulatedCampaign'

/** A request as it arrived. */
export interface Asked {
  method: string
  /** With the version, as in `/v1/campaigns`. */
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** Parsed where it is JSON, else its text; undefined when there is none. */
  body: unknown
}

/** What the simulated Alta goes by. */
export interface Rules {
  token: string
  /** When there are any, each request names one of them. */
  accountIds: string[]
  /** Requests a minute of one account. */
  requestsPerMinute: number
  /** The time by which they are counted (ms since the epoch). */
  now: () => number
}

/** Answers as Alta's documentation says, and where that says nothing, as a careful API would. */
export class SimulatedApi {
  readonly campaigns: Map<string, SimulatedCampaign>
  readonly #rules: Rules
  readonly #limits = new Map<string, RequestLimit>()

  constructor(campaigns: SimulatedCampaign[], rules: Rules) {
    this.campaigns = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
    this.#rules = rules
  }

  answer(asked: Asked): Answer {
    const accountId = asked.headers['x-account-id'] ?? ''
    if (!this.#mayEnter(asked, accountId)) return errorAnswer(401, 'Invalid API token')
    const { isExceeded, headers } = this.#limitOf(accountId).count()
    const answer = isExceeded ? errorAnswer(429, 'Rate limit exceeded') : this.#route(asked, accountId)
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }

  /** A missing account id is answered like a bad token. @see Alta API: Authentication */
  #mayEnter({ headers }: Asked, accountId: string): boolean {
    const { token, accountIds } = this.#rules
    if (headers.authorization !== `Bearer ${token}`) return false
    return accountIds.length === 0 || accountIds.includes(accountId)
  }

  #limitOf(accountId: string): RequestLimit {
    const limit =
      this.#limits.get(accountId) ?? new RequestLimit(this.#rules.requestsPerMinute, this.#rules.now)
    this.#limits.set(accountId, limit)
    return limit
  }

  #route(asked: Asked, accountId: string): Answer {
    const seen = this.#seenBy(accountId)
    const [, , collection, id, verb] = asked.path.split('/')
    const call = [asked.method, collection, ...(id ? ['id'] : []), ...(verb ? [verb] : [])].join(' ')
    if (call === 'GET campaigns')
      return pageOf(
        seen.map((campaign) => campaign.read()),
        asked.query,
      )
    if (call === 'GET prospects') return prospectsOf(seen, asked.query)
    if (call === 'GET campaigns id')
      return withCampaign(seen, id, (campaign) => jsonAnswer(200, campaign.read()))
    if (call === 'POST campaigns id pause')
      return withCampaign(seen, id, (campaign) => pause(campaign, asked.body))
    if (call === 'POST campaigns id resume')
      return withCampaign(seen, id, (campaign) => resume(campaign, asked.body))
    return errorAnswer(404, 'Route not found')
  }

  /** A campaign of another account is answered like none. @see Alta API: Errors */
  #seenBy(accountId: string): SimulatedCampaign[] {
    return [...this.campaigns.values()].filter(
      (campaign) => campaign.accountId === null || campaign.accountId === accountId,
    )
  }
}

function prospectsOf(campaigns: SimulatedCampaign[], query: Record<string, string>): Answer {
  const chosen = campaigns.filter(({ id }) => id === (query.campaignId ?? id))
  return pageOf(
    chosen.flatMap((campaign) => campaign.readProspects()),
    query,
  )
}

function withCampaign(
  campaigns: SimulatedCampaign[],
  id = '',
  answer: (campaign: SimulatedCampaign) => Answer,
): Answer {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return errorAnswer(400, 'Invalid campaign id')
  const campaign = campaigns.find((other) => other.id === id.toLowerCase())
  return campaign ? answer(campaign) : errorAnswer(404, 'Resource not found')
}

/** @see Alta API: Pause a campaign */
function pause(campaign: SimulatedCampaign, body: unknown): Answer {
  const withProspects = flagIn(body, 'pauseProspects')
  if (withProspects === null) return errorAnswer(400, 'pauseProspects must be a boolean')
  if (!isLaunched(campaign)) return errorAnswer(400, 'Only an active campaign can be paused')
  campaign.change('paused', withProspects ? { arePaused: true } : null)
  return jsonAnswer(200)
}

/** Resumes all paused prospects, whoever paused them. @see Alta API: Resume a campaign */
function resume(campaign: SimulatedCampaign, body: unknown): Answer {
  const withProspects = flagIn(body, 'resumeProspects')
  if (withProspects === null) return errorAnswer(400, 'resumeProspects must be a boolean')
  if (!isLaunched(campaign) || campaign.isArchived)
    return errorAnswer(400, 'Only a paused campaign can be resumed')
  campaign.change('active', withProspects ? { arePaused: false } : null)
  return jsonAnswer(200)
}

/** Nobody says what a second pause is answered: here it changes nothing and is fine. What is archived may still run. */
const isLaunched = ({ status }: SimulatedCampaign) => status === 'active' || status === 'paused'

/** A flag of a body that may be missing; null when the body is not as it should be. */
function flagIn(body: unknown, name: string): boolean | null {
  if (body === undefined) return false
  if (typeof body !== 'object' || body === null) return null
  const flag = new Map<string, unknown>(Object.entries(body)).get(name) ?? false
  return typeof flag === 'boolean' ? flag : null
}
