import type { AltaAnswer } from './request'
import { type AltasError, parseError } from './wire'

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
export function altasErrorIn(answer: AltaAnswer): AltasError | null {
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
export function isWebPage({ header, body }: AltaAnswer): boolean {
  const isHtml = !/^\s*[[{"]/.test(body) && htmlTag.test(body)
  return isHtml && (header('content-type') === null || isCalledWebPage(header))
}

/** Whether what came is said to be a web page. */
export const isCalledWebPage = (header: AltaAnswer['header']) =>
  /\bx?html\b/i.test(header('content-type') ?? '')
