import type { AppError } from '../../preload/shared/contract'
import type { Scrubber } from '../domain/scrubber'
import { statedRetry, waitAfterLimit } from './rateHeaders'
import type { AltaAnswer, AltaRequest } from './transport'
import { type AltasError, parseError } from './wire'

const maxMessageLength = 200
/** From Alta itself these mean: not now. */
const passingStatuses: ReadonlySet<number> = new Set([408, 421, 425])

interface Context {
  request: Pick<AltaRequest, 'method' | 'right'>
  /** Removes the token from Alta's messages, in case one repeats it. */
  scrubber: Scrubber
  now: number
  /** Whether the address comes from `ALTA_API_URL`. */
  isCustomAddress: boolean
}

/**
 * Why an answer is no success; null when it is one. Only Alta's own error object speaks for Alta: anything
 * else is reported as the answer of a gateway, a proxy or a sign-in page.
 * @see Alta API: Errors
 */
export function errorOfAnswer(answer: AltaAnswer, context: Context): AppError | null {
  const { status } = answer
  if (status < 300) return errorOfSuccess(answer, context)
  if (status === 407) return { kind: 'proxy-password' }
  if (status === 511) return { kind: 'sign-in-page' }
  if (status < 400) return { kind: 'bad-answer', reason: `Status ${status}` }
  const said = altasErrorIn(answer)
  // Alta has no missing lists, so a 404 for one means that the address is not its own.
  if (status === 404 && (!said || context.request.right === 'list'))
    return { kind: 'not-at-address', isCustom: context.isCustomAddress }
  return said ? errorOfAlta(said, answer, context) : errorOfGateway(answer, context)
}

/** A pause or resume has no body to check: a read shows what became of it. */
function errorOfSuccess(answer: AltaAnswer, { request }: Context): AppError | null {
  if (isWebPage(answer)) return { kind: 'sign-in-page' }
  const isWrong = request.method === 'GET' && isCalledWebPage(answer.header)
  return isWrong ? { kind: 'wrong-content' } : null
}

function errorOfAlta({ message }: AltasError, { status, header }: AltaAnswer, context: Context): AppError {
  const { request, scrubber, now } = context
  if (status === 401) return { kind: 'unauthorized' }
  if (status === 403) return { kind: 'forbidden', right: request.right }
  if (status === 404) return { kind: 'not-found' }
  if (status === 429)
    return { kind: 'rate-limited', retryAt: now + waitAfterLimit(header, now), why: 'used-up' }
  if (status >= 500 || passingStatuses.has(status))
    return { kind: 'server', status, ...statedRetry(header, now) }
  return { kind: 'rejected', message: cleaned(message, scrubber) || `Status ${status}` }
}

function errorOfGateway({ status, header }: AltaAnswer, { now }: Context): AppError {
  return status === 429
    ? { kind: 'rate-limited', retryAt: now + waitAfterLimit(header, now), why: 'gateway' }
    : { kind: 'gateway', status, ...statedRetry(header, now) }
}

/** Control characters go first: removing them later could put a token together again. */
function cleaned(message: string, scrubber: Scrubber): string {
  const printable = message.replace(/\p{Cc}/gu, '')
  return scrubber.scrub(printable).trim().slice(0, maxMessageLength)
}

/** Alta's names for errors whose statuses others use as well. @see Alta API: Errors */
const errorNames: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
}

/**
 * Alta's own error; null when a gateway, a proxy or a CDN answered. Alta's is the JSON object that it
 * documents, sent as JSON, with the documented name where there is one.
 */
function altasErrorIn(answer: AltaAnswer): AltasError | null {
  const { status, header, body } = answer
  const type = header('content-type')
  if (type !== null && !/\bjson\b/i.test(type)) return null
  if (asksForAnotherKey(header('www-authenticate'))) return null
  const said = parseError(body, status)
  return said && isNamedByAlta(said.error, status) ? said : null
}

/** Where the name is not documented: capitalised words without the punctuation of other standards. */
const isNamedByAlta = (error: string, status: number) => {
  const name = errorNames[status]
  return name === undefined ? /^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)*$/.test(error) : error === name
}

/** Alta takes bearer tokens only. */
const asksForAnotherKey = (challenge: string | null) => challenge !== null && !/\bbearer\b/i.test(challenge)

const htmlTag =
  /<(!doctype html|html|head|body|title|meta|link|style|script|h[1-6]|p|div|span|a|b|br|center|form|input|table|img|iframe)\b/i

/** The content type alone is not enough: JSON is sent under any of them. */
function isWebPage({ header, body }: AltaAnswer): boolean {
  const isHtml = !/^\s*[[{"]/.test(body) && htmlTag.test(body)
  return isHtml && (header('content-type') === null || isCalledWebPage(header))
}

const isCalledWebPage = (header: AltaAnswer['header']) => /\bx?html\b/i.test(header('content-type') ?? '')
