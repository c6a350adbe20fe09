import { createHash } from 'node:crypto'
import PQueue from 'p-queue'
import { z } from 'zod'
import type { Result } from '../../preload/contract'
import type { AltaApi, CampaignList, Clock, Credentials, OpenAlta, Priority } from '../campaigns/ports'
import type { Campaign } from '../domain/campaign'
import { failure, success } from '../domain/result'
import { errorOfAnswer } from './answerErrors'
import { readAllPages } from './pages'
import { ReadAgain } from './readAgain'
import type { AltaRequest } from './request'
import { RequestBudget } from './requestBudget'
import { type Route, Transport } from './transport'
import { parseCampaign, parsePage } from './wire'

/**
 * Alta at one address. The request budget belongs to an account: whoever connects to it again finds it as it was left.
 */
export function altaAt(route: Route): OpenAlta {
  const budgets = new Map<string, RequestBudget>()
  return (credentials) => {
    const account = accountKey(credentials)
    const budget = budgets.get(account) ?? new RequestBudget(route.clock)
    budgets.set(account, budget)
    return new AltaClient(route, credentials, budget)
  }
}

/** Without an id a token stands for its account, as a hash because it is kept. */
function accountKey({ token, accountId }: Credentials): string {
  return accountId ?? createHash('sha256').update(token).digest('hex')
}

class AltaClient implements AltaApi {
  readonly #transport: Transport
  readonly #clock: Clock
  readonly #token: string
  readonly #budget: RequestBudget
  readonly #closing = new AbortController()
  readonly #again: ReadAgain
  /** Together as many as Chromium opens to one server, so that no click waits behind reads that hang. */
  readonly #lanes: Record<Priority, PQueue> = {
    click: new PQueue({ concurrency: 4 }),
    read: new PQueue({ concurrency: 2 }),
  }

  constructor(route: Route, credentials: Credentials, budget: RequestBudget) {
    this.#transport = new Transport(route, credentials, this.#closing.signal)
    this.#clock = route.clock
    this.#token = credentials.token
    this.#budget = budget
    this.#again = new ReadAgain(route.clock, this.#closing.signal)
  }

  /** @see Alta API: List campaigns */
  listCampaigns(): Promise<Result<CampaignList>> {
    return readAllPages((query) =>
      this.#read({ method: 'GET', path: '/campaigns', query, right: 'list', priority: 'read' }, parsePage),
    )
  }

  /** @see Alta API: Get a campaign */
  async getCampaign(id: string, priority: Priority): Promise<Result<Campaign>> {
    const path = pathOf(id)
    if (!path.ok) return path
    return this.#read({ method: 'GET', path: path.value, right: 'read', priority }, (body) =>
      parseCampaign(body, id),
    )
  }

  /** @see Alta API: Pause a campaign */
  pauseCampaign(id: string, { pauseProspects }: { pauseProspects: boolean }): Promise<Result<null>> {
    return this.#act(id, 'pause', { pauseProspects })
  }

  /** @see Alta API: Resume a campaign */
  resumeCampaign(id: string, { resumeProspects }: { resumeProspects: boolean }): Promise<Result<null>> {
    return this.#act(id, 'resume', { resumeProspects })
  }

  close(): void {
    this.#closing.abort()
  }

  #read<Value>(request: AltaRequest, parse: (body: string) => Result<Value>): Promise<Result<Value>> {
    return this.#again.untilDone(async () => {
      const body = await this.#ask(request)
      return body.ok ? parse(body.value) : body
    })
  }

  /** Sent once: whoever asked decides whether an action whose answer was lost is sent again. */
  async #act(id: string, verb: 'pause' | 'resume', body: Record<string, boolean>): Promise<Result<null>> {
    const path = pathOf(id)
    if (!path.ok) return path
    const answer = await this.#ask({
      method: 'POST',
      path: `${path.value}/${verb}`,
      body,
      right: verb,
      priority: 'click',
    })
    return answer.ok ? success() : answer
  }

  #ask(request: AltaRequest): Promise<Result<string>> {
    return this.#lanes[request.priority].add(async () => {
      if (this.#closing.signal.aborted) return failure({ kind: 'not-connected' })
      const place = this.#budget.take(request.priority)
      if (!place.ok) return place
      const answer = await this.#transport.send(request)
      if (!answer.ok) return answer
      this.#budget.learn(answer.value)
      const context = { right: request.right, token: this.#token, now: this.#clock.now() }
      const error = errorOfAnswer(answer.value, context)
      return error ? failure(error) : success(answer.value.body)
    })
  }
}

/** An id is a UUID, or it does not go out: it becomes part of an address. */
function pathOf(id: string): Result<string> {
  if (z.guid().safeParse(id).success) return success(`/campaigns/${id}`)
  const problem = id === '' ? 'empty' : 'not-an-id'
  return failure({ kind: 'invalid-input', field: 'campaign-id', problem })
}
