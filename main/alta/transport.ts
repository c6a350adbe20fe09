import axios, { type AxiosInstance } from 'axios'
import type { Result, Verb } from '../../preload/shared/contract'
import type { Log } from '../accounts/logPort'
import type { Clock, Credentials, Priority } from '../accounts/ports'
import { failure, success } from '../domain/result'
import { errorOfFailure } from './networkErrors'
import { type FindHop, lookAtWay } from './wayToAlta'

/** ms from the first byte out to the last byte in. */
const deadline = 15_000
const longestBody = 1024 * 1024

/** What makes requests: in the app an Electron session's fetch, which knows the system's proxies and certificates. */
type Fetch = (input: URL | Request | string, init?: RequestInit) => Promise<Response>

/** Where Alta is, and how it is reached. */
export interface Route {
  /** Without a slash at its end, as in `https://api.altahq.com/v1`. */
  baseUrl: string
  fetch: Fetch
  /** Tells where `fetch` connects to; without it some failures keep their cause to themselves. */
  findHop?: FindHop
  clock: Clock
  log: Log
}

/**
 * Sends requests and brings whole answers of any status. The token goes nowhere but into the Authorization header:
 * redirects are not followed, and axios' errors, which hold the headers, end here.
 */
export class Transport {
  readonly #axios: AxiosInstance
  readonly #baseUrl: string
  readonly #findHop: FindHop
  readonly #clock: Clock
  readonly #closing: AbortSignal
  /** Each ends a request that is under way. */
  readonly #underWay = new Set<AbortController>()

  /** @param closing aborts what is under way; every request answers `not-connected` from then on */
  constructor(
    { baseUrl, fetch, findHop = async () => null, clock }: Route,
    { token, accountId }: Credentials,
    closing: AbortSignal,
  ) {
    this.#baseUrl = baseUrl
    this.#findHop = findHop
    this.#clock = clock
    this.#closing = closing
    this.#axios = axios.create({
      adapter: 'fetch',
      env: { fetch },
      baseURL: baseUrl,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${token}`,
        ...(accountId === null ? {} : { 'x-account-id': accountId }),
      },
      fetchOptions: { redirect: 'error', cache: 'no-store' },
      responseType: 'text',
      transformResponse: (body: string) => body,
      validateStatus: () => true,
      maxContentLength: longestBody,
    })
  }

  async send({ method, path, query, body }: AltaRequest): Promise<Result<AltaAnswer>> {
    if (this.#closing.aborted) return failure({ kind: 'not-connected' })
    const ending = new AbortController()
    const settled = new AbortController()
    this.#underWay.add(ending)
    this.#endInTime(ending, settled.signal)
    try {
      const { signal } = ending
      const request = { method, url: path, params: query, data: body, signal }
      // Node's fetch does not end by itself on a body that only claims to be compressed.
      const answer = await Promise.race([this.#axios.request<string>(request), abortionOf(signal)])
      return success({ status: answer.status, header: readerOf(answer.headers), body: answer.data })
    } catch (reason) {
      if (this.#closing.aborted) return failure({ kind: 'not-connected' })
      if (ending.signal.aborted) return failure({ kind: 'timeout' })
      const look = () => lookAtWay(this.#baseUrl, this.#findHop)
      return failure(await errorOfFailure(reason, look))
    } finally {
      settled.abort()
      this.#underWay.delete(ending)
    }
  }

  /** Ends what is under way as if its time were over (`timeout`): what was asked may have happened. */
  drop(): void {
    for (const ending of this.#underWay) ending.abort()
  }

  #endInTime(ending: AbortController, settled: AbortSignal): void {
    this.#closing.addEventListener('abort', () => ending.abort(), { signal: settled })
    void this.#clock.wait(deadline, settled).then(() => {
      if (!settled.aborted) ending.abort()
    })
  }
}

function abortionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function readerOf(headers: object): AltaAnswer['header'] {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return (name) => values.get(name) ?? null
}

/** One request to Alta, before it is known whether it may go out. */
export interface AltaRequest {
  method: 'GET' | 'POST'
  /** Below the base URL. */
  path: string
  query?: Record<string, string | number>
  body?: Record<string, boolean>
  /** What Alta denies when it answers 403. */
  right: 'list' | 'read' | Verb
  priority: Priority
}

/** A whole answer, whatever its status. */
export interface AltaAnswer {
  status: number
  /** The value of a header by its name in lower case. */
  header(name: string): string | null
  body: string
}
