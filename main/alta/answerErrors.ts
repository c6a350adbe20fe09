import type { AppError } from '../../preload/contract'
import type { Scrubber } from '../domain/scrubber'
import { retryAtOf } from './rateHeaders'
import type { AltaAnswer, AltaRequest } from './request'
import { parseErrorMessage } from './wire'

const longestMessage = 200

/** What is asked of an answer's error besides the answer. */
interface Context {
  right: AltaRequest['right']
  /** Takes the token out of what Alta says, in case it repeats it. */
  scrubber: Scrubber
  /** ms since the epoch */
  now: number
}

/**
 * Why an answer is no success; null when it is one.
 * A web page never speaks for Alta: not as a success, and not about a token's rights either.
 * @see Alta API: Errors
 */
export function errorOfAnswer(answer: AltaAnswer, context: Context): AppError | null {
  const { status } = answer
  if (status === 407) return { kind: 'proxy' }
  if (status === 511) return { kind: 'sign-in-page' }
  if (status === 429) return { kind: 'rate-limited', retryAt: retryAtOf(answer.header, context.now) }
  if (status >= 500) return { kind: 'server', status }
  if (isWebPage(answer)) {
    if (status < 300) return { kind: 'sign-in-page' }
    return { kind: 'bad-answer', reason: `A web page with status ${status}` }
  }
  if (status >= 300 && status < 400) return { kind: 'bad-answer', reason: `Status ${status}` }
  return status >= 400 ? refusal(answer, context) : null
}

function refusal({ status, body }: AltaAnswer, { right, scrubber }: Context): AppError {
  if (status === 401) return { kind: 'unauthorized' }
  if (status === 403) return { kind: 'forbidden', right }
  if (status === 404) return { kind: 'not-found' }
  const sentence = cleaned(parseErrorMessage(body) ?? '', scrubber)
  return { kind: 'rejected', message: sentence || `Status ${status}` }
}

/** Control characters go first: a token must not come together again by their removal. */
function cleaned(message: string, scrubber: Scrubber): string {
  const printable = message.replace(/\p{Cc}/gu, '')
  return scrubber.scrub(printable).trim().slice(0, longestMessage)
}

function isWebPage({ header, body }: AltaAnswer): boolean {
  const type = header('content-type') ?? ''
  return /\bx?html\b/i.test(type) || (type === '' && /^\s*<(!doctype|html)/i.test(body))
}
