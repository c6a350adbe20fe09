import axios, { type AxiosInstance } from 'axios'
import type { Result, Verb } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { Clock, Credentials, Priority } from '../accounts/ports'
import { failure, success } from '../domain/result'
import { errorOfFailure } from './networkErrors'
import { type FindHop, probeConnection } from './probeConnection'

/** From the first byte out to the last byte in. */
const deadlineMs = 15_000
const maxBodyBytes = 1024 * 1024

/** What the Alta client needs. */
export interface AltaDeps {
  /** Without a trailing slash, as in `https://api.altahq.com/v1`. */
  baseUrl: string
  /** In the app the fetch of an Electron session, which knows the system's proxies and certificates. */
  fetch: (input: URL | Request | string, init?: RequestInit) => Promise<Response>
  /** Without it, the cause of some connection failures stays unknown. */
  findHop?: FindHop
  clock: Clock
  log: Log
}

/**
 * Sends requests and returns complete answers of any status. The token goes into the Authorization header and
 * nowhere else: redirects are not followed, and axios errors, which hold the headers, never leave this class.
 */
export class Transport {
  readonly #axios: AxiosInstance
  readonly #deps: AltaDeps
  readonly #closing: AbortSignal
  /** One for each request under way. */
  readonly #underWay = new Set<AbortController>()

  /** @param closing aborts what is under way; from then on every request fails with `not-connected` */
  constructor(deps: AltaDeps, { token, accountId }: Credentials, closing: AbortSignal) {
    this.#deps = deps
    this.#closing = closing
    this.#axios = axios.create({
      adapter: 'fetch',
      env: { fetch: deps.fetch },
      baseURL: deps.baseUrl,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(accountId === null ? {} : { 'x-account-id': accountId }),
      },
      fetchOptions: { redirect: 'error', cache: 'no-store' },
      responseType: 'text',
      transformResponse: (body: string) => body,
      validateStatus: () => true,
      maxContentLength: maxBodyBytes,
    })
  }

  async send({ method, path, query, body }: AltaRequest): Promise<Result<AltaAnswer>> {
    if (this.#closing.aborted) return failure({ kind: 'not-connected' })
    const abort = new AbortController()
    const settled = new AbortController()
    this.#underWay.add(abort)
    this.#abortInTime(abort, settled.signal)
    try {
      const { signal } = abort
      const request = { method, url: path, params: query, data: body, signal }
      // Node's fetch hangs on a body that only claims to be compressed.
      const answer = await Promise.race([this.#axios.request<string>(request), rejectionOn(signal)])
      return success({ status: answer.status, header: readerOf(answer.headers), body: answer.data })
    } catch (reason) {
      if (this.#closing.aborted) return failure({ kind: 'not-connected' })
      if (abort.signal.aborted) return failure({ kind: 'timeout' })
      const { baseUrl, findHop = async () => null } = this.#deps
      return failure(await errorOfFailure(reason, () => probeConnection(baseUrl, findHop)))
    } finally {
      settled.abort()
      this.#underWay.delete(abort)
    }
  }

  /** Ends what is under way with a `timeout`: the requests may have had their effect. */
  drop(): void {
    for (const abort of this.#underWay) abort.abort()
  }

  #abortInTime(abort: AbortController, settled: AbortSignal): void {
    this.#closing.addEventListener('abort', () => abort.abort(), { signal: settled })
    void this.#deps.clock.wait(deadlineMs, settled).then(() => {
      if (!settled.aborted) abort.abort()
    })
  }
}

function rejectionOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function readerOf(headers: object): AltaAnswer['header'] {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return (name) => values.get(name) ?? null
}

/** One request to Alta. */
export interface AltaRequest {
  method: 'GET' | 'POST'
  /** Below the base URL. */
  path: string
  query?: Record<string, string | number>
  body?: Record<string, boolean>
  /** What the token lacks when Alta answers 403. */
  right: 'list' | 'read' | Verb
  priority: Priority
}

/** A complete answer of any status. */
export interface AltaAnswer {
  status: number
  /** @param name in lower case */
  header(name: string): string | null
  body: string
}
