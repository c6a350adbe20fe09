import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Answer, errorAnswer, jsonAnswer } from './answer'

interface Exchange {
  /** Performs the request and returns Alta's answer. */
  apply(): Answer
  /** Sends a complete answer. */
  send(answer: Answer): void
  /** For faults that send less. */
  response: ServerResponse
}

/** Handles a request in place of Alta. */
export type Fault = (exchange: Exchange) => void | Promise<void>

/** By default errors have the body that Alta documents. */
export const answersWith = (status: number, headers: Record<string, string> = {}, body?: unknown): Fault => {
  const isError = body === undefined && status >= 400
  const answer = isError
    ? errorAnswer(status, `Simulated ${status}`, headers)
    : jsonAnswer(status, body, headers)
  return ({ send }) => send(answer)
}

/** Any text as the body. */
export const answersText =
  (body: string, contentType = 'application/json'): Fault =>
  ({ send }) =>
    send({ status: 200, headers: { 'content-type': contentType }, body })

/** A gateway answers in Alta's place. */
export const gatewayAnswers =
  (status: number, headers: Record<string, string> = {}, body = ''): Fault =>
  ({ send }) =>
    send({ status, headers, body })

/** The sign-in page of a hotel's network. */
export const signInPage: Fault = answersText(
  '<!doctype html><html><title>Welcome</title><form>Room number</form></html>',
  'text/html; charset=utf-8',
)

export const redirectsTo = (url: string, status = 302): Fault => answersWith(status, { location: url }, {})

/** The connection breaks before the request is performed. */
export const breaksBefore: Fault = ({ response }) => {
  response.socket?.resetAndDestroy()
}

/** The request is performed, and the answer is lost. */
export const breaksAfterApplying: Fault = ({ apply, response }) => {
  apply()
  response.socket?.resetAndDestroy()
}

/** The request is performed, and half of the answer is lost. */
export const breaksInTheMiddle: Fault = async ({ apply, response }) => {
  const { status, headers, body } = apply()
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 2) })
  const half = bytes.length > 1 ? bytes.subarray(0, bytes.length / 2) : ' '
  await new Promise<void>((resolve) => response.write(half, () => resolve()))
  response.socket?.destroy()
}

export const staysSilent: Fault = () => {}

/** Sends the headers, then a blank every 20 ms without end. */
export const trickles: Fault = ({ response }) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const drops = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drops))
}

/** A body of that size without a `content-length`. */
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

/** A small body that decompresses to that size. */
export const gzipBomb = (bytes: number): Fault => {
  const body = gzipSync(Buffer.alloc(bytes, ' '))
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
  return ({ send }) => send({ status: 200, headers, body })
}
