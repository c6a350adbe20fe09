import type { AppError, Result } from '../../preload/contract'

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
    case 'unexpected':
      return true
    default:
      return false
  }
}

/** Whether the same request may succeed later without anybody doing anything about it. */
export function isPassing(error: AppError): boolean {
  switch (error.kind) {
    case 'connection-lost':
    case 'timeout':
    case 'server':
      return true
    default:
      return neverLeft(error)
  }
}

/** Whether a request that ended with this error never reached Alta, and may with better luck. */
export function neverLeft(error: AppError): boolean {
  return error.kind === 'offline' || error.kind === 'unreachable'
}

/** Whether Alta itself refused what was asked. */
export function isAltasAnswer(error: AppError): boolean {
  return ['unauthorized', 'forbidden', 'not-found', 'rejected', 'rate-limited'].includes(error.kind)
}

/** An error in a word or two for the log: what Alta or the person wrote is not part of it. */
export function nameOf(error: AppError): string {
  switch (error.kind) {
    case 'server':
      return `server ${error.status}`
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
