import { createHash } from 'node:crypto'
import PQueue from 'p-queue'
import { z } from 'zod'
import type { Result } from '../../preload/shared/contract'
import { sentAtOnce } from '../../preload/shared/runTime'
import type { AltaApi, AltaHealth, CampaignPage, Credentials, Priority } from '../accounts/ports'
import type { Campaign } from '../domain/campaign'
import { errorLabel, failure, isFromAlta, success } from '../domain/result'
import { Scrubber } from '../domain/scrubber'
import { errorOfAnswer } from './answerErrors'
import { production } from './baseUrl'
import { Breaker } from './breaker'
import { RequestBudget, type SentRequest } from './requestBudget'
import { type AltaAnswer, type AltaDeps, type AltaRequest, Transport } from './transport'
import { parseCampaign, parsePage } from './wire'

/** Alta's maximum. */
const pageSize = 100

/** Alta at one address. The request budget belongs to the account, so it outlives a reconnect. */
export function altaAt(deps: AltaDeps): (credentials: Credentials) => AltaApi {
  const budgets = new Map<string, RequestBudget>()
  return (credentials) => {
    deps.log.hide(credentials.token)
    const account = accountKey(credentials)
    const budget = budgets.get(account) ?? new RequestBudget(deps.clock)
    budgets.set(account, budget)
    return new AltaClient(deps, credentials, budget)
  }
}

/** Without an id the token identifies the account. It is hashed because the key is kept in memory. */
function accountKey({ token, accountId }: Credentials): string {
  return accountId ?? createHash('sha256').update(token).digest('hex')
}

class AltaClient implements AltaApi {
  readonly #deps: AltaDeps
  readonly #transport: Transport
  readonly #scrubber = new Scrubber()
  readonly #budget: RequestBudget
  readonly #closing = new AbortController()
  readonly #breaker: Breaker
  /**
   * Together as many connections as Chromium opens to one server. No click waits behind reads that hang, nor
   * behind a bulk run, which has at most `sentAtOnce` requests under way.
   */
  readonly #lanes = {
    send: new PQueue({ concurrency: sentAtOnce + 2 }),
    read: new PQueue({ concurrency: 2 }),
  }

  constructor(deps: AltaDeps, credentials: Credentials, budget: RequestBudget) {
    this.#deps = deps
    this.#transport = new Transport(deps, credentials, this.#closing.signal)
    this.#scrubber.hide(credentials.token)
    this.#budget = budget
    this.#breaker = new Breaker(deps.clock, this.#closing.signal, deps.log)
  }

  /**
   * A cursor holds the query of the first page, so it comes without a limit.
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
  pauseCampaign: AltaApi['pauseCampaign'] = (id, { pauseProspects }, priority = 'click') =>
    this.#act(id, 'pause', { pauseProspects }, priority)

  /** @see Alta API: Resume a campaign */
  resumeCampaign: AltaApi['resumeCampaign'] = (id, { resumeProspects }, priority = 'click') =>
    this.#act(id, 'resume', { resumeProspects }, priority)

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
    return this.#breaker.retryRead(() =>
      this.#queue(request, () => this.#breaker.read(() => this.#send(request, parse))),
    )
  }

  /** Sends it once. The caller decides whether to send an action again whose answer was lost. */
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
    const { clock, log } = this.#deps
    const sentAt = clock.now()
    const answer = await this.#transport.send(request)
    const result = answer.ok ? this.#understand(answer.value, request, sent.value, parse) : answer
    log.log({
      event: 'request',
      method: request.method,
      path: request.path,
      status: answer.ok ? answer.value.status : null,
      error: result.ok ? null : errorLabel(result.error),
      ms: clock.now() - sentAt,
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
      now: this.#deps.clock.now(),
      isCustomAddress: this.#deps.baseUrl !== production,
    })
    if (error === null || isFromAlta(error)) this.#budget.learn(answer, sent)
    if (error?.kind === 'rate-limited') return failure(this.#budget.refused(error, answer, sent))
    this.#budget.answered(sent)
    return error ? failure(error) : parse(answer.body)
  }
}

/** Reads the body of a successful answer. */
type Parse<Value> = (body: string) => Result<Value>

/** Only a UUID goes out, because it becomes part of the address. */
function pathOf(id: string): Result<string> {
  if (z.guid().safeParse(id).success) return success(`/campaigns/${id}`)
  const problem = id === '' ? 'empty' : 'not-an-id'
  return failure({ kind: 'invalid-input', field: 'campaign-id', problem })
}
