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

const hasKind =
  (...kinds: AppError['kind'][]) =>
  ({ kind }: AppError) =>
    kinds.includes(kind)

/** Whether the request may have had its effect despite this error. */
export const mayHaveHappened = (error: AppError) =>
  isAmbiguous(error) || (error.kind === 'gateway' && isGivenUp(error.status))

const isAmbiguous = hasKind(
  'connection-lost',
  'timeout',
  'server',
  'bad-answer',
  'wrong-content',
  'unexpected',
)

/**
 * Whether a gateway with this status gave up on a request that it may have passed on. With others it refused it. A 408 means
 * that the request took too long to come in or, from some gateways, to be passed on.
 */
const isGivenUp = (status: number) => status === 408 || status >= 500

/** Whether the same request may succeed later by itself. */
export const isTemporary = (error: AppError) =>
  neverReachedAlta(error) ||
  isFromIntermediary(error) ||
  hasKind('connection-lost', 'timeout', 'server', 'bad-answer')(error)

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
export const neverReachedAlta = (error: AppError) => isNotSent(error) || isNotPassedOn(error)

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
export const isRefusedByAlta = hasKind('unauthorized', 'forbidden', 'not-found', 'rejected')

/** Something answered in Alta's place: nothing was done as far as anybody knows. A read shows it for certain. */
export const isFromIntermediary = hasKind('gateway', 'not-at-address', 'sign-in-page', 'wrong-content')

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
