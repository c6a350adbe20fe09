/** What the simulated Alta sends back. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** @param value becomes the body; undefined for none */
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
