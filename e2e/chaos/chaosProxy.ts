import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { Clock } from '../../main/accounts/ports'
import { Draws } from '../../main/domain/drawsForTest'
import type { Verb } from '../../preload/shared/contract'
import { drawMishap, type Mishap, riskAt } from './weather'

/** A request that passes through the proxy. */
export interface Passing {
  /** Which start of the app sent it, from 1 on. */
  generation: number
  /** For which account: its id at Alta. */
  accountId: string
  /** What it does to which campaign; null for reads. */
  action: { campaignId: string; verb: Verb; body: unknown } | null
  /** ms since the epoch */
  arrivedAt: number
  /** What will happen to it. */
  mishap: Mishap
}

/** Watches the requests. Each method is called before anything else happens to the request. */
export interface Onlooker {
  arrived(passing: Passing): void
  /** Alta answered; the answer may still get lost. */
  answered(passing: Passing, answer: Whole): void
}

export interface Whole {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** The network between app and Alta. The seed fixes what happens to the n-th request of each kind. */
export class ChaosProxy {
  /** While this is true nothing goes wrong. */
  isCalm = false
  /** How many requests had a mishap. */
  mishaps = 0
  readonly #server: Server
  readonly #target: URL
  readonly #seed: string
  readonly #clock: Clock
  readonly #onlooker: Onlooker
  readonly #counts = new Map<string, number>()
  #port = 0

  constructor(parts: { alta: string; seed: string; clock: Clock; onlooker: Onlooker }) {
    this.#target = new URL(parts.alta)
    this.#seed = parts.seed
    this.#clock = parts.clock
    this.#onlooker = parts.onlooker
    this.#server = createServer((message, response) => void this.#pass(message, response))
  }

  /** Alta's base URL for one start of the app. */
  urlFor(generation: number): string {
    return `http://127.0.0.1:${this.#port}/${generation}${this.#target.pathname}`
  }

  /** Accepts connections, on the same port each time. */
  async open(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    if (typeof address === 'object' && address) this.#port = address.port
  }

  /** Ends all connections and refuses new ones. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve())
      this.#server.closeAllConnections()
    })
  }

  async #pass(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => {})
    const [, generation = '', ...path] = (message.url ?? '').split('/')
    const body = await wholeOf(message).catch(() => null)
    if (!body) return
    const draws = this.#drawsFor(`${message.method} ${path.join('/')}`)
    const passing = {
      generation: Number(generation),
      accountId: String(message.headers['x-account-id'] ?? ''),
      action: actionOf(message.method, path, body),
      arrivedAt: this.#clock.now(),
      mishap: this.#mishap(draws),
    }
    if (passing.mishap !== 'none') this.mishaps += 1
    this.#onlooker.arrived(passing)
    const forward = async (): Promise<Whole> => {
      const answer = await forwarded(this.#target, `/${path.join('/')}`, message, body)
      this.#onlooker.answered(passing, answer)
      return answer
    }
    await this.#happen(passing.mishap, draws, { forward, response }).catch(() => response.destroy())
  }

  #mishap(draws: Draws): Mishap {
    if (this.isCalm) return 'none'
    return drawMishap(
      riskAt(this.#clock.now(), (name) => new Draws(`${this.#seed} ${name}`)),
      draws,
    )
  }

  async #happen(
    mishap: Mishap,
    draws: Draws,
    { forward, response }: { forward: () => Promise<Whole>; response: ServerResponse },
  ): Promise<void> {
    switch (mishap) {
      case 'none':
        return send(response, await forward())
      case 'slow':
        await this.#clock.wait(draws.between(0, 4_000))
        return this.#sendAfter(draws.between(0, 4_000), await forward(), response)
      case 'too-late':
        await this.#clock.wait(draws.between(13_000, 25_000))
        return send(response, await forward())
      case 'broken-before':
        response.socket?.resetAndDestroy()
        return
      case 'answer-lost':
        await forward()
        response.socket?.resetAndDestroy()
        return
      case 'answer-cut':
        return cut(response, await forward(), draws)
      case 'limit':
        return send(response, limitAnswer(draws, this.#clock.now()))
      case 'server-error':
        return send(response, serverError(draws))
      case 'server-error-after-all':
        await forward()
        return send(response, serverError(draws))
      case 'sign-in-page':
        return send(response, {
          status: 200,
          headers: html,
          body: Buffer.from('<!doctype html><form>Room</form>'),
        })
      case 'silence':
        return
    }
  }

  async #sendAfter(ms: number, answer: Whole, response: ServerResponse): Promise<void> {
    await this.#clock.wait(ms)
    send(response, answer)
  }

  /** The draws do not depend on the order in which requests of different kinds arrive. */
  #drawsFor(kind: string): Draws {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    return new Draws(`${this.#seed} ${kind} ${count}`)
  }
}

const html = { 'content-type': 'text/html; charset=utf-8' }

function send(response: ServerResponse, { status, headers, body }: Whole): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) }).end(body)
}

/** Sends the headers and part of the body, then cuts the connection. */
async function cut(response: ServerResponse, { status, headers, body }: Whole, draws: Draws): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': String(body.length + 1) })
  const some = body.subarray(0, Math.floor(draws.between(0, body.length)))
  await new Promise<void>((resolve) => response.write(some.length > 0 ? some : ' ', () => resolve()))
  response.socket?.destroy()
}

function limitAnswer(draws: Draws, now: number): Whole {
  const seconds = Math.ceil(draws.between(1, 20))
  const ways: Record<string, string>[] = [
    { 'retry-after': String(seconds) },
    { 'retry-after': new Date(now + seconds * 1_000).toUTCString(), date: new Date(now).toUTCString() },
    { 'retry-after': 'soon' },
  ]
  const body = Buffer.from('{"error":"TooManyRequests","message":"Rate limit exceeded"}')
  return { status: 429, headers: { 'content-type': 'application/json', ...draws.pick(ways) }, body }
}

function serverError(draws: Draws): Whole {
  const status = draws.pick([500, 502, 503, 504]) ?? 500
  return { status, headers: html, body: Buffer.from(`<html>${status}</html>`) }
}

function actionOf(method: string | undefined, path: string[], body: Buffer): Passing['action'] {
  const [, , campaignId = '', verb] = path
  if (method !== 'POST' || (verb !== 'pause' && verb !== 'resume')) return null
  const parsed: unknown = JSON.parse(body.toString())
  return { campaignId, verb, body: parsed }
}

function forwarded(target: URL, path: string, message: IncomingMessage, body: Buffer): Promise<Whole> {
  const { method, headers } = message
  return new Promise((resolve, reject) => {
    const { host: _, connection: __, ...others } = headers
    const onward = request({ host: target.hostname, port: target.port, path, method, headers: others })
    onward.on('error', reject)
    onward.on('response', (answer) => {
      const told = Object.entries(answer.headers).flatMap(([name, value]) =>
        typeof value === 'string' && !['connection', 'keep-alive', 'date'].includes(name)
          ? [[name, value]]
          : [],
      )
      const { statusCode: status = 502 } = answer
      wholeOf(answer).then(
        (whole) => resolve({ status, headers: Object.fromEntries(told), body: whole }),
        reject,
      )
    })
    onward.end(body)
  })
}

async function wholeOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks)
}
