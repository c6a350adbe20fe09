import { createHash } from 'node:crypto'
import PQueue from 'p-queue'
import { z } from 'zod'
import type { Result } from '../../preload/shared/contract'
import { sentAtOnce } from '../../preload/shared/runTime'
import type { Log } from '../accounts/logPort'
import type { AltaApi, AltaHealth, CampaignPage, Clock, Credentials, Priority } from '../accounts/ports'
import type { Campaign } from '../domain/campaign'
import { errorLabel, failure, isFromAlta, success } from '../domain/result'
import { Scrubber } from '../domain/scrubber'
import { errorOfAnswer } from './answerErrors'
import { isProduction } from './baseUrl'
import { Breaker } from './breaker'
import { ReadAgain } from './readAgain'
import type { SentRequest } from './requestBudget'
import { RequestBudget } from './requestBudget'
import type { AltaAnswer, AltaRequest } from './transport'
import { type Route, Transport } from './transport'
import { parseCampaign, parsePage } from './wire'

/** The most that Alta gives at once. */
const pageSize = 100

/**
 * Alta at one address. The request budget belongs to an account: whoever connects to it again finds it as it was left.
 */
export function altaAt(route: Route): (credentials: Credentials) => AltaApi {
  const budgets = new Map<string, RequestBudget>()
  return (credentials) => {
    route.log.hide(credentials.token)
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
  readonly #log: Log
  readonly #scrubber = new Scrubber()
  readonly #budget: RequestBudget
  readonly #closing = new AbortController()
  readonly #breaker: Breaker
  readonly #again: ReadAgain
  /** Whether `ALTA_API_URL` names it. */
  readonly #isCustomAddress: boolean
  /**
   * Together as many as Chromium opens to one server, so that no click waits behind reads that hang, or behind what is asked
   * for many at once, of which no more than `sentAtOnce` are under way.
   */
  readonly #lanes = {
    send: new PQueue({ concurrency: sentAtOnce + 2 }),
    read: new PQueue({ concurrency: 2 }),
  }

  constructor(route: Route, credentials: Credentials, budget: RequestBudget) {
    this.#transport = new Transport(route, credentials, this.#closing.signal)
    this.#clock = route.clock
    this.#log = route.log
    this.#scrubber.hide(credentials.token)
    this.#budget = budget
    this.#isCustomAddress = !isProduction(route.baseUrl)
    this.#breaker = new Breaker(route.clock, this.#closing.signal, route.log)
    this.#again = new ReadAgain(route.clock, this.#closing.signal, this.#breaker)
  }

  /**
   * The first page is asked for by its size, each other by its cursor alone, which holds the first one's query.
   * @see Alta API: List campaigns, Pagination
   */
  listPage(cursor: string | null, priority: 'read' | 'page'): Promise<Result<CampaignPage>> {
    const query = cursor === null ? { limit: pageSize } : { cursor }
    return this.#read({ method: 'GET', path: '/campaigns', query, right: 'list', priority }, parsePage)
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
  pauseCampaign(
    id: string,
    { pauseProspects }: { pauseProspects: boolean },
    priority: Priority = 'click',
  ): Promise<Result<null>> {
    return this.#act(id, 'pause', { pauseProspects }, priority)
  }

  /** @see Alta API: Resume a campaign */
  resumeCampaign(
    id: string,
    { resumeProspects }: { resumeProspects: boolean },
    priority: Priority = 'click',
  ): Promise<Result<null>> {
    return this.#act(id, 'resume', { resumeProspects }, priority)
  }

  get health(): AltaHealth {
    return this.#breaker.health
  }

  drop(): void {
    this.#transport.drop()
  }

  endRest(): void {
    this.#breaker.endRest()
  }

  close(): void {
    this.#closing.abort()
  }

  #read<Value>(request: AltaRequest, parse: Parse<Value>): Promise<Result<Value>> {
    return this.#again.untilDone(() =>
      this.#queue(request, () => this.#breaker.read(() => this.#send(request, parse))),
    )
  }

  /** Sent once: whoever asked decides whether an action whose answer was lost is sent again. */
  async #act(
    id: string,
    verb: 'pause' | 'resume',
    body: Record<string, boolean>,
    priority: Priority,
  ): Promise<Result<null>> {
    const path = pathOf(id)
    if (!path.ok) return path
    const request: AltaRequest = {
      method: 'POST',
      path: `${path.value}/${verb}`,
      body,
      right: verb,
      priority,
    }
    return this.#queue(request, () => this.#breaker.act(() => this.#send(request, () => success())))
  }

  #queue<Value>({ priority }: AltaRequest, send: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const isSent = priority === 'click' || priority === 'many'
    return isSent
      ? this.#lanes.send.add(send, { priority: priority === 'click' ? 1 : 0 })
      : this.#lanes.read.add(send)
  }

  async #send<Value>(request: AltaRequest, parse: Parse<Value>): Promise<Result<Value>> {
    if (this.#closing.signal.aborted) return failure({ kind: 'not-connected' })
    const sent = this.#budget.take(request.priority, request.method)
    if (!sent.ok) return sent
    const sentAt = this.#clock.now()
    const answer = await this.#transport.send(request)
    const result = answer.ok ? this.#understand(answer.value, request, sent.value, parse) : answer
    this.#log.log({
      event: 'request',
      method: request.method,
      path: request.path,
      status: answer.ok ? answer.value.status : null,
      error: result.ok ? null : errorLabel(result.error),
      ms: this.#clock.now() - sentAt,
      requestId: answer.ok ? answer.value.header('x-request-id') : null,
    })
    return result
  }

  #understand<Value>(
    answer: AltaAnswer,
    request: AltaRequest,
    sent: SentRequest,
    parse: Parse<Value>,
  ): Result<Value> {
    const error = errorOfAnswer(answer, {
      request,
      scrubber: this.#scrubber,
      now: this.#clock.now(),
      isCustomAddress: this.#isCustomAddress,
    })
    if (error === null || isFromAlta(error)) this.#budget.learn(answer, sent)
    if (error?.kind === 'rate-limited') return failure(this.#budget.refused(error, answer, sent))
    this.#budget.answered(sent)
    return error ? failure(error) : parse(answer.body)
  }
}

/** Makes of the body of a success what was asked for. */
type Parse<Value> = (body: string) => Result<Value>

/** An id is a UUID, or it does not go out: it becomes part of an address. */
function pathOf(id: string): Result<string> {
  if (z.guid().safeParse(id).success) return success(`/campaigns/${id}`)
  const problem = id === '' ? 'empty' : 'not-an-id'
  return failure({ kind: 'invalid-input', field: 'campaign-id', problem })
}
