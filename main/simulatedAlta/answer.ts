/** What the simulated Alta sends back. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** @param value the body; undefined for none */
export function jsonAnswer(status: number, value?: unknown, headers: Record<string, string> = {}): Answer {
  if (value === undefined) return { status, headers, body: '' }
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  }
}

const errorNames: Record<number, string> = {
  400: 'ValidationError',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
}

/** An error as Alta words it. @see Alta API: Errors */
export function errorAnswer(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return jsonAnswer(status, { error: errorNames[status] ?? 'Error', message }, headers)
}

/** A position in a list, tied to the query of the first page. */
interface Position {
  from: number
  limit: number
  /** The rest of the query. */
  filter: string
}

const invalid = (message: string) => errorAnswer(400, message)

/**
 * One page of `items`: the first by `limit` (1 to 100, by default 10), the others by `cursor` alone.
 * @see Alta API: Pagination
 */
export function pageOf(items: unknown[], query: Record<string, string>): Answer {
  const { limit, cursor, ...others } = query
  const filter = new URLSearchParams(others).toString()
  const position = cursor === undefined ? firstPosition(limit, filter) : decode(cursor)
  if (!position) return invalid(cursor === undefined ? 'limit must be between 1 and 100' : 'Unknown cursor')
  if (cursor !== undefined && limit !== undefined) return invalid('A cursor comes without a limit')
  if (position.filter !== filter) return invalid('The cursor belongs to another query')
  const { from } = position
  const to = from + position.limit
  return jsonAnswer(200, {
    data: items.slice(from, to),
    hasMore: to < items.length,
    ...(to < items.length && { next: encode({ ...position, from: to }) }),
    ...(from > 0 && { previous: encode({ ...position, from: Math.max(0, from - position.limit) }) }),
  })
}

function firstPosition(limit = '10', filter: string): Position | null {
  const isValid = /^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 100
  return isValid ? { from: 0, limit: Number(limit), filter } : null
}

const encode = ({ from, limit, filter }: Position) =>
  Buffer.from(`${from} ${limit} ${filter}`).toString('base64url')

function decode(cursor: string): Position | null {
  const found = /^(\d+) (\d+) (.*)$/.exec(Buffer.from(cursor, 'base64url').toString())
  return found ? { from: Number(found[1]), limit: Number(found[2]), filter: found[3] ?? '' } : null
}
