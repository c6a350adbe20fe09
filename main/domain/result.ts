import { isNotSent } from '../../preload/shared/appError'
import type { AppError, Result } from '../../preload/shared/contract'

/** A result that went well, with what came of it. */
export function success(): Result<null>
export function success<Value>(value: Value): Result<Value>
export function success(value: unknown = null): Result<unknown> {
  return { ok: true, value }
}

/** A result that did not go well, and why. */
export function failure(error: AppError): { ok: false; error: AppError } {
  return { ok: false, error }
}

/** Whether a request that ended with this error may have had its effect all the same. */
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
 * Whether a gateway that answers so gave up on a request that it may have passed on. With any other status it refused the
 * request itself. A 408 tells of a request that took too long: of its coming in, and with some of its way onward.
 */
const isGivenUp = (status: number) => status === 408 || status >= 500

/** Whether the same request may succeed later without anybody doing anything about it. */
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

/** Whether it is worth sending the same request again in a moment. */
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

/** What a gateway refuses with one of these, it may let through at the next try. */
const passingStatuses: ReadonlySet<number> = new Set([401, 403, 408, 421, 425])

/** Whether a request that ended with this error never reached Alta, and may with better luck. */
export function neverReachedAlta(error: AppError): boolean {
  return isNotSent(error) || isNotPassedOn(error)
}

/** By what these statuses mean, it came to the wrong server, or too early to be looked at. */
const isNotPassedOn = (error: AppError) =>
  error.kind === 'gateway' && (error.status === 421 || error.status === 425)

/** When what refused said that it may be asked again (ms since the epoch); undefined where it said nothing. */
export function retryAtOf(error: AppError): number | undefined {
  return error.kind === 'rate-limited' || error.kind === 'gateway' || error.kind === 'server'
    ? error.retryAt
    : undefined
}

/** Whether Alta itself refused what was asked, and said why. */
export function isRefusedByAlta({ kind }: AppError): boolean {
  return ['unauthorized', 'forbidden', 'not-found', 'rejected'].includes(kind)
}

/** Whether somebody answered in Alta's place. Then nothing was done as far as anybody knows, and a read tells for sure. */
export function isFromIntermediary({ kind }: AppError): boolean {
  return ['gateway', 'not-at-address', 'sign-in-page', 'wrong-content'].includes(kind)
}

/** Whether the answer with this error is Alta's own. */
export function isFromAlta(error: AppError): boolean {
  if (error.kind === 'rate-limited') return error.why !== 'gateway'
  return error.kind === 'server' || isRefusedByAlta(error)
}

/** An error in a word or two for the log: what Alta or the person wrote is not part of it. */
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

const shortest = 500
const longest = 30_000

/**
 * How long to wait before the next try (ms): anything up to a limit that doubles with each try ("full jitter"), so that
 * programs which failed together do not come back together.
 *
 * @param triesBefore how many there were, from 1 on
 * @param random from 0 up to 1
 */
export function retryDelay(triesBefore: number, random: number): number {
  const limit = Math.min(longest, 2 * shortest * 2 ** triesBefore)
  return Math.round(shortest + random * (limit - shortest))
}
