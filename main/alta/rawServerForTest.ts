import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { MutatedAnswer } from './mutatedAnswersForTest'

/**
 * Answers with raw bytes, which no HTTP server would send, and ends the connection.
 *
 * @param answer takes the path of a request
 * @returns its address
 */
export async function startRawServer(answer: (path: string) => MutatedAnswer): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    let received = ''
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
      if (!isWhole(received)) return
      const { head, sent } = answer(received.split(' ', 2)[1] ?? '')
      received = ''
      socket.write(head, 'latin1')
      socket.end(sent)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The raw server has no port')
  return `http://127.0.0.1:${address.port}`
}

/** A request ends with its headers, or with the body that they announce. */
function isWhole(received: string): boolean {
  const end = received.indexOf('\r\n\r\n')
  const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0)
  return end >= 0 && received.length >= end + 4 + length
}
