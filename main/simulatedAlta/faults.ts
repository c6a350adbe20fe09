import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Answer, errorAnswer, jsonAnswer } from './answer'

/** One request in the hands of a fault. */
interface Exchange {
  /** Does what was asked and says how Alta answers it. */
  apply(): Answer
  /** Sends the whole answer. */
  send(answer: Answer): void
  /** For faults that send less than that. */
  response: ServerResponse
}

/** What happens to a request in place of its answer. */
export type Fault = (exchange: Exchange) => void | Promise<void>

/** An answer as given; the bodies of errors are Alta's own unless told. */
export const answersWith = (status: number, headers: Record<string, string> = {}, body?: unknown): Fault => {
  const isError = body === undefined && status >= 400
  const answer = isError
    ? errorAnswer(status, `Simulated ${status}`, headers)
    : jsonAnswer(status, body, headers)
  return ({ send }) => send(answer)
}

/** Any text as the body, whether it is JSON or not. */
export const answersText = (body: string, contentType = 'application/json'): Fault => {
  return ({ send }) => send({ status: 200, headers: { 'content-type': contentType }, body })
}

/** Somebody between answers in Alta's place, with any text or none. */
export const gatewayAnswers = (status: number, headers: Record<string, string> = {}, body = ''): Fault => {
  return ({ send }) => send({ status, headers, body })
}

/** The page on which a hotel's network wants to be paid. */
export const signInPage: Fault = answersText(
  '<!doctype html><html><title>Welcome</title><form>Room number</form></html>',
  'text/html; charset=utf-8',
)

/** An answer that leads elsewhere. */
export const redirectsTo = (url: string, status = 302): Fault => answersWith(status, { location: url }, {})

/** The connection breaks before anything is done. */
export const breaksBefore: Fault = ({ response }) => {
  response.socket?.resetAndDestroy()
}

/** What was asked is done, and the answer is lost. */
export const breaksAfterApplying: Fault = ({ apply, response }) => {
  apply()
  response.socket?.resetAndDestroy()
}

/** What was asked is done, and half of the answer is lost. */
export const breaksInTheMiddle: Fault = async ({ apply, response }) => {
  const { status, headers, body } = apply()
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 2) })
  const half = bytes.length > 1 ? bytes.subarray(0, bytes.length / 2) : ' '
  await new Promise<void>((resolve) => response.write(half, () => resolve()))
  response.socket?.destroy()
}

/** Nothing is ever answered. */
export const staysSilent: Fault = () => {}

/** Headers at once, then a blank every 20 ms, without an end. */
export const trickles: Fault = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const drops = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drops))
}

/** A body of so many bytes, of unannounced length. */
export const answersHugely = (bytes: number): Fault => {
  return ({ response }) => {
    const block = Buffer.alloc(64 * 1024, ' ')
    response.writeHead(200, { 'content-type': 'application/json' })
    const fill = (left: number): void => {
      if (left <= 0) response.end()
      else if (!response.destroyed) response.write(block, () => fill(left - block.length))
    }
    fill(bytes)
  }
}

/** A small body that becomes one of so many bytes when it is unpacked. */
export const gzipBomb = (bytes: number): Fault => {
  const body = gzipSync(Buffer.alloc(bytes, ' '))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  return ({ send }) => send({ status: 200, headers, body })
}
