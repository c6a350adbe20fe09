import type { AppError } from '../../preload/shared/contract'
import type { Scrubber } from '../domain/scrubber'
import { toldWaitOf, waitAfterLimit } from './rateHeaders'
import type { AltaAnswer, AltaRequest } from './transport'
import { type AltasError, parseError } from './wire'

const longestMessage = 200
/** Alta's own word for: not now. */
const passingStatuses: ReadonlySet<number> = new Set([408, 421, 425])

/** What is asked of an answer's error besides the answer. */
interface Context {
  request: Pick<AltaRequest, 'method' | 'right'>
  /** Takes the token out of what Alta says, in case it repeats it. */
  scrubber: Scrubber
  /** ms since the epoch */
  now: number
  /** Whether `ALTA_API_URL` names the address that was asked. */
  isCustomAddress: boolean
}

/**
 * Why an answer is no success; null when it is one.
 * Only Alta's own error object speaks for Alta: whatever else came in its place is told as that of who sent it.
 * @see Alta API: Errors
 */
export function errorOfAnswer(answer: AltaAnswer, context: Context): AppError | null {
  const { status } = answer
  if (status < 300) return errorOfSuccess(answer, context)
  if (status === 407) return { kind: 'proxy-password' }
  if (status === 511) return { kind: 'sign-in-page' }
  if (status < 400) return { kind: 'bad-answer', reason: `Status ${status}` }
  const said = altasErrorIn(answer)
  // Of a list Alta has nothing to say but that the address is none of its own.
  if (status === 404 && (!said || context.request.right === 'list'))
    return { kind: 'not-at-address', isCustom: context.isCustomAddress }
  return said ? errorOfAlta(said, answer, context) : errorOfGateway(answer, context)
}

/** A success of a pause has no body that could be wrong; what became of it is read. */
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
    return { kind: 'server', status, ...toldRetry(header, now) }
  return { kind: 'rejected', message: cleaned(message, scrubber) || `Status ${status}` }
}

function errorOfGateway({ status, header }: AltaAnswer, { now }: Context): AppError {
  return status === 429
    ? { kind: 'rate-limited', retryAt: now + waitAfterLimit(header, now), why: 'gateway' }
    : { kind: 'gateway', status, ...toldRetry(header, now) }
}

function toldRetry(header: AltaAnswer['header'], now: number): { retryAt?: number } {
  const wait = toldWaitOf(header, now)
  return wait === null ? {} : { retryAt: now + wait }
}

/** Control characters go first: a token must not come together again by their removal. */
function cleaned(message: string, scrubber: Scrubber): string {
  const printable = message.replace(/\p{Cc}/gu, '')
  return scrubber.scrub(printable).trim().slice(0, longestMessage)
}

/** What Alta calls the errors whose statuses others answer with as well. @see Alta API: Errors */
const errorNames: Record<number, string> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
}

/**
 * What Alta itself says of an error; null when somebody else answered: a gateway, a proxy, a CDN. Alta's own is the JSON object
 * that it documents, sent as JSON, by its documented name where there is one.
 */
function altasErrorIn(answer: AltaAnswer): AltasError | null {
  const { status, header, body } = answer
  const type = header('content-type')
  if (type !== null && !/\bjson\b/i.test(type)) return null
  if (asksForAnotherKey(header('www-authenticate'))) return null
  const said = parseError(body, status)
  return said && isNamedByAlta(said.error, status) ? said : null
}

/** Where no page says the name, those of its kind: words in capitals, without the signs of other standards. */
const isNamedByAlta = (error: string, status: number) => {
  const name = errorNames[status]
  return name === undefined ? /^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)*$/.test(error) : error === name
}

/** Alta takes a bearer token and nothing else. */
const asksForAnotherKey = (challenge: string | null) => challenge !== null && !/\bbearer\b/i.test(challenge)

const htmlTag =
  /<(!doctype html|html|head|body|title|meta|link|style|script|h[1-6]|p|div|span|a|b|br|center|form|input|table|img|iframe)\b/i

/** Whether what came is a web page: not by what it is called alone, since JSON is sent under any name. */
function isWebPage({ header, body }: AltaAnswer): boolean {
  const isHtml = !/^\s*[[{"]/.test(body) && htmlTag.test(body)
  return isHtml && (header('content-type') === null || isCalledWebPage(header))
}

/** Whether what came is said to be a web page. */
const isCalledWebPage = (header: AltaAnswer['header']) => /\bx?html\b/i.test(header('content-type') ?? '')
