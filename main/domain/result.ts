import { isNotSent } from '../../preload/shared/appError'
import type { AppError, Result } from '../../preload/shared/contract'

export function success(): Result<null>
export function success<Value>(value: Value): Result<Value>
export function success(value: unknown = null): Result<unknown> {
  return { ok: true, value }
}

export function failure(error: AppError): { ok: false; error: AppError } {
  return { ok: false, error }
}

/** Whether the request may have had its effect despite this error. */
export function mayHaveHappened(error: AppError): boolean {
  switch (error.kind) {
    case 'connection-lost':
    case 'timeout':
    case 'server':
    case 'bad-answer':
    case 'wrong-content':
    case 'unexpected':
      return true
    case 'gateway':
      return isGivenUp(error.status)
    default:
      return false
  }
}

/**
 * Whether a gateway with this status gave up on a request that it may have passed on. With others it refused it. A 408 means
 * that the request took too long to come in or, from some gateways, to be passed on.
 */
const isGivenUp = (status: number) => status === 408 || status >= 500

/** Whether the same request may succeed later by itself. */
export function isTemporary(error: AppError): boolean {
  switch (error.kind) {
    case 'connection-lost':
    case 'timeout':
    case 'server':
    case 'gateway':
    case 'not-at-address':
    case 'sign-in-page':
    case 'wrong-content':
    case 'bad-answer':
      return true
    default:
      return neverReachedAlta(error)
  }
}

export function isWorthRetryingSoon(error: AppError): boolean {
  switch (error.kind) {
    case 'connection-lost':
    case 'timeout':
      return true
    case 'server':
      return error.retryAt === undefined
    case 'gateway':
      return error.retryAt === undefined && (error.status >= 500 || passingStatuses.has(error.status))
    default:
      return false
  }
}

/** What a gateway refuses with one of these it may pass on at the next try. */
const passingStatuses: ReadonlySet<number> = new Set([401, 403, 408, 421, 425])

/** Whether the request never reached Alta, and may at the next try. */
export function neverReachedAlta(error: AppError): boolean {
  return isNotSent(error) || isNotPassedOn(error)
}

/** Misdirected (421), or refused unseen because it came early (425). */
const isNotPassedOn = (error: AppError) =>
  error.kind === 'gateway' && (error.status === 421 || error.status === 425)

/** When to ask again, if the answer says so (ms since the epoch). */
export function retryAtOf(error: AppError): number | undefined {
  return error.kind === 'rate-limited' || error.kind === 'gateway' || error.kind === 'server'
    ? error.retryAt
    : undefined
}

/** Alta itself refused the request, and said why. */
export function isRefusedByAlta({ kind }: AppError): boolean {
  return ['unauthorized', 'forbidden', 'not-found', 'rejected'].includes(kind)
}

/** Something answered in Alta's place: nothing was done as far as anybody knows. A read shows it for certain. */
export function isFromIntermediary({ kind }: AppError): boolean {
  return ['gateway', 'not-at-address', 'sign-in-page', 'wrong-content'].includes(kind)
}

/** The answer is Alta's own. */
export function isFromAlta(error: AppError): boolean {
  if (error.kind === 'rate-limited') return error.why !== 'gateway'
  return error.kind === 'server' || isRefusedByAlta(error)
}

/** An error in a word or two for the log, without anything that Alta or the person wrote. */
export function errorLabel(error: AppError): string {
  switch (error.kind) {
    case 'server':
    case 'gateway':
      return `${error.kind} ${error.status}`
    case 'rate-limited':
      return `rate-limited ${error.why}`
    case 'forbidden':
      return `forbidden ${error.right}`
    case 'keychain':
      return `keychain ${error.problem}`
    case 'bad-answer':
      return `bad-answer: ${error.reason}`
    case 'not-running':
      return `not-running ${error.why}`
    default:
      return error.kind
  }
}

const shortestMs = 500
const longestMs = 30_000

/**
 * How long to wait before the next try (ms): at random up to a limit that doubles with each try ("full jitter"), so that
 * programs that failed together do not come back together.
 *
 * @param triesBefore at least 1
 * @param random from 0 up to 1
 */
export function retryDelay(triesBefore: number, random: number): number {
  const limit = Math.min(longestMs, 2 * shortestMs * 2 ** triesBefore)
  return Math.round(shortestMs + random * (limit - shortestMs))
}
