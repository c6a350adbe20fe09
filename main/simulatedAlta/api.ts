import { type Answer, errorAnswer, jsonAnswer, pageOf } from './answer'
import type { SimulatedCampaign } from './simulatedCampaign'

const minute = 60_000

export interface ReceivedRequest {
  method: string
  /** With the version, as in `/v1/campaigns`. */
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** Parsed if it is JSON, else text; undefined when there is none. */
  body: unknown
}

export interface Rules {
  token: string
  /** If there are any, each request must name one. */
  accountIds: string[]
  /** For each account. */
  requestsPerMinute: number
  /** The clock that requests are counted by. */
  now: () => number
}

/** Answers as Alta's documentation says, or else as a careful API would. */
export class SimulatedApi {
  readonly campaigns: Map<string, SimulatedCampaign>
  readonly #rules: Rules
  /** Times of the requests that count towards an account's limit. */
  readonly #countedAt = new Map<string, number[]>()

  constructor(campaigns: SimulatedCampaign[], rules: Rules) {
    this.campaigns = new Map(campaigns.map((campaign) => [campaign.id, campaign]))
    this.#rules = rules
  }

  answer(request: ReceivedRequest): Answer {
    const accountId = request.headers['x-account-id'] ?? ''
    if (!this.#mayEnter(request, accountId)) return errorAnswer(401, 'Invalid API token')
    const { isExceeded, headers } = this.#count(accountId)
    const answer = isExceeded ? errorAnswer(429, 'Rate limit exceeded') : this.#route(request, accountId)
    return { ...answer, headers: { ...answer.headers, ...headers } }
  }

  /** A missing account id counts as a bad token. @see Alta API: Authentication */
  #mayEnter({ headers }: ReceivedRequest, accountId: string): boolean {
    const { token, accountIds } = this.#rules
    if (headers.authorization !== `Bearer ${token}`) return false
    return accountIds.length === 0 || accountIds.includes(accountId)
  }

  /** Counts one request. The headers state the limit only near it. @see Alta API: Rate limiting */
  #count(accountId: string): { isExceeded: boolean; headers: Record<string, string> } {
    const limit = this.#rules.requestsPerMinute
    const now = this.#rules.now()
    const countedAt = (this.#countedAt.get(accountId) ?? []).filter((at) => now < at + minute)
    this.#countedAt.set(accountId, countedAt)
    const isExceeded = countedAt.length >= limit
    if (!isExceeded) countedAt.push(now)
    const remaining = limit - countedAt.length
    if (remaining > limit / 5) return { isExceeded, headers: {} }
    const reset = String(Math.ceil(((countedAt[0] ?? now) + minute - now) / 1_000))
    const headers = {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(remaining),
      'RateLimit-Reset': reset,
      'RateLimit-Policy': `${limit};w=60`,
      ...(isExceeded && { 'Retry-After': reset }),
    }
    return { isExceeded, headers }
  }

  #route(request: ReceivedRequest, accountId: string): Answer {
    const seen = this.#seenBy(accountId)
    const [, , collection, id, verb] = request.path.split('/')
    const call = [request.method, collection, ...(id ? ['id'] : []), ...(verb ? [verb] : [])].join(' ')
    const { query, body } = request
    switch (call) {
      case 'GET campaigns': {
        const items = seen.map((campaign) => campaign.read())
        return pageOf(items, query)
      }
      case 'GET prospects': {
        const chosen = seen.filter((campaign) => campaign.id === (query.campaignId ?? campaign.id))
        const items = chosen.flatMap((campaign) => campaign.readProspects())
        return pageOf(items, query)
      }
      case 'GET campaigns id':
        return withCampaign(seen, id, (campaign) => jsonAnswer(200, campaign.read()))
      case 'POST campaigns id pause':
        return withCampaign(seen, id, (campaign) => pause(campaign, body))
      case 'POST campaigns id resume':
        return withCampaign(seen, id, (campaign) => resume(campaign, body))
      default:
        return errorAnswer(404, 'Route not found')
    }
  }

  /** A campaign of another account counts as missing. @see Alta API: Errors */
  #seenBy(accountId: string): SimulatedCampaign[] {
    return [...this.campaigns.values()].filter(
      (campaign) => campaign.accountId === null || campaign.accountId === accountId,
    )
  }
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

/** A second pause is undocumented: here it succeeds. An archived campaign may still run. */
const isLaunched = ({ status }: SimulatedCampaign) => status === 'active' || status === 'paused'

/** A flag of an optional body; null when the body is invalid. */
function flagIn(body: unknown, name: string): boolean | null {
  if (body === undefined) return false
  if (typeof body !== 'object' || body === null) return null
  const flag = new Map<string, unknown>(Object.entries(body)).get(name) ?? false
  return typeof flag === 'boolean' ? flag : null
}
