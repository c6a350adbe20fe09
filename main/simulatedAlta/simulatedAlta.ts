import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { type ReceivedRequest, type Rules, SimulatedApi } from './api'
import type { Fault } from './faults'
import { type CampaignSeed, SimulatedCampaign } from './simulatedCampaign'

/** A request and its answer. */
export interface RecordedRequest extends ReceivedRequest {
  /** null until it is answered, and for good after a fault that sends no complete answer. */
  status: number | null
  /** The body of the answer, parsed if it is JSON; undefined when it is empty. */
  answer: unknown
}

/** The defaults are as Alta documents them. */
export interface SimulatedAltaOptions extends Partial<Rules> {
  campaigns: CampaignSeed[]
  /** A free one by default. */
  port?: number
}

/** Starts Alta's documented API on this computer's loopback, with faults on demand. */
export async function startSimulatedAlta(options: SimulatedAltaOptions): Promise<SimulatedAlta> {
  const rules = {
    token: options.token ?? 'simulated-token',
    accountIds: options.accountIds ?? [],
    requestsPerMinute: options.requestsPerMinute ?? 100,
    now: options.now ?? Date.now,
  }
  const campaigns = options.campaigns.map((seed) => new SimulatedCampaign(seed))
  const alta = new SimulatedAlta(new SimulatedApi(campaigns, rules), rules.token)
  await alta.listen(options.port ?? 0)
  return alta
}

/** An Alta API that tests control. */
export class SimulatedAlta {
  readonly token: string
  /** Every request since the start, in the order of arrival. */
  readonly requests: RecordedRequest[] = []
  readonly #api: SimulatedApi
  readonly #server: Server
  readonly #listeners = new Set<(request: RecordedRequest) => void>()
  #faults: { matcher: RegExp; fault: Fault; isLasting: boolean }[] = []

  constructor(api: SimulatedApi, token: string) {
    this.#api = api
    this.token = token
    this.#server = createServer((message, response) => void this.#serve(message, response))
  }

  /** The base URL. */
  get url(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('The simulated Alta has stopped')
    return `http://127.0.0.1:${address.port}/v1`
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject).listen(port, '127.0.0.1', resolve)
    })
  }

  /** Closes the server and every connection. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }

  /** The campaign on Alta's side. Tests may change it. */
  campaign(id: string): SimulatedCampaign {
    const campaign = this.#api.campaigns.get(id)
    if (!campaign) throw new Error(`The simulated Alta has no campaign ${id}`)
    return campaign
  }

  /** Creates a campaign on Alta's side. */
  add(seed: CampaignSeed): void {
    this.#api.campaigns.set(seed.id, new SimulatedCampaign(seed))
  }

  /** Deletes a campaign on Alta's side. */
  remove(id: string): void {
    this.#api.campaigns.delete(id)
  }

  /** Calls back when a request was answered or its connection ended; the returned function unsubscribes. */
  onRequest(listener: (request: RecordedRequest) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Applies `fault` to the next matching request; the faults apply in the order of these calls.
   * @param matcher of the method and target, as in `POST /v1/campaigns/<id>/pause`
   */
  failNext(matcher: RegExp, fault: Fault): void {
    this.#faults.push({ matcher, fault, isLasting: false })
  }

  /** Applies `fault` to each matching request until the returned function is called. */
  failAlways(matcher: RegExp, fault: Fault): () => void {
    const lasting = { matcher, fault, isLasting: true }
    this.#faults.push(lasting)
    return () => this.#forget(lasting)
  }

  /** Holds the next matching request until the returned function is called. */
  hold(matcher: RegExp): () => void {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    this.failNext(matcher, async ({ apply, send }) => {
      await released
      send(apply())
    })
    return release
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await receive(message).catch(() => null)
    if (!request) return
    this.requests.push(request)
    response.on('close', () => {
      for (const listener of this.#listeners) listener(request)
    })
    const send = (answer: Answer) => {
      request.status = answer.status
      request.answer = parsed(String(answer.body))
      const length = String(Buffer.byteLength(answer.body))
      response.writeHead(answer.status, { ...answer.headers, 'content-length': length }).end(answer.body)
    }
    const apply = () => this.#api.answer(request)
    const fault = this.#faultFor(request) ?? (() => send(apply()))
    await fault({ apply, send, response })
  }

  #faultFor(request: RecordedRequest): Fault | undefined {
    const found = this.#faults.find(({ matcher }) => matcher.test(targetOf(request)))
    if (found && !found.isLasting) this.#forget(found)
    return found?.fault
  }

  #forget(fault: { matcher: RegExp }): void {
    this.#faults = this.#faults.filter((other) => other !== fault)
  }
}

/** The method and target of a request, as in `GET /v1/campaigns?limit=100`. */
export function targetOf({ method, path, query }: ReceivedRequest): string {
  const search = new URLSearchParams(query).toString()
  return `${method} ${path}${search && '?'}${search}`
}

async function receive(message: IncomingMessage): Promise<RecordedRequest> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1')
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return {
    method: message.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body: parsed(Buffer.concat(chunks).toString()),
    status: null,
    answer: undefined,
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
