import { type IncomingMessage, request } from 'node:http'
import { connect as connectTo, isIP, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'

/** What a request to Alta connects to first. */
type Hop = { kind: 'server' | 'proxy'; host: string; port: number }

/** Finds the first hop to an address; null where it takes more than HTTP to talk to it. */
export type FindHop = (url: string) => Promise<Hop | null>

/** `open`: an encrypted connection comes about. */
export type ProbeResult =
  | 'open'
  | 'unknown'
  | 'proxy-password'
  | 'proxy-refused'
  | 'proxy-cannot-reach'
  | 'proxy-unknown-name'
  | 'not-encrypted'

/** For each step. */
const timeoutMs = 5_000

/**
 * Connects as a request would, and sends neither a request nor the token. It finds out what Chromium does not
 * report: the answer of a proxy, and whether encryption broke before a request or after it.
 */
export async function probeConnection(url: string, findHop: FindHop): Promise<ProbeResult> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const port = Number(target.port) || 443
  try {
    const hop = target.protocol === 'https:' ? await findHop(url) : null
    if (hop === null) return 'unknown'
    const reached = hop.kind === 'proxy' ? await tunnelTo(`${target.hostname}:${port}`, hop) : await open(hop)
    return typeof reached === 'string' ? reached : await handshake(reached, host)
  } catch {
    return 'unknown'
  }
}

/** A connection to the target through the proxy, or what the refusal of the proxy means. */
function tunnelTo(target: string, { host, port }: Hop): Promise<Socket | ProbeResult> {
  return new Promise((resolve, reject) => {
    const headers = { host: target }
    request({ host, port, method: 'CONNECT', path: target, headers, agent: false, timeout: timeoutMs })
      .on('connect', (answer, socket) => {
        socket.on('error', reject)
        if (answer.statusCode === 200) return resolve(socket)
        socket.destroy()
        resolve(refusalOf(answer))
      })
      .on('response', (answer) => resolve(refusalOf(answer)))
      .on('timeout', function (this: { destroy(): void }) {
        this.destroy()
        reject(new Error('The proxy does not answer'))
      })
      .on('error', reject)
      .end()
  })
}

/** squid has its own header, with `CANNOT_FORWARD` for an unknown name. @see RFC 9209 for `Proxy-Status` */
function refusalOf({ statusCode = 0, headers }: IncomingMessage): ProbeResult {
  if (statusCode === 407) return 'proxy-password'
  const reason = `${headers['x-squid-error'] ?? ''} ${headers['proxy-status'] ?? ''}`
  if (/ERR_(DNS_FAIL|CANNOT_FORWARD)|error="?(dns_|destination_not_found)/i.test(reason))
    return 'proxy-unknown-name'
  return statusCode >= 500 ? 'proxy-cannot-reach' : 'proxy-refused'
}

function open({ host, port }: Hop): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTo({ host, port, timeout: timeoutMs })
    socket
      .once('connect', () => resolve(socket))
      .once('timeout', () => socket.destroy(new Error('Nobody answers')))
      .on('error', reject)
  })
}

/** Any certificate will do, because nothing is sent. */
function handshake(socket: Socket, host: string): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const end = (result: ProbeResult) => {
      resolve(result)
      encrypted.destroy()
    }
    const servername = isIP(host) === 0 ? { servername: host } : {}
    const encrypted = secure({
      socket,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      ...servername,
    })
    encrypted
      .setTimeout(timeoutMs, () => end('unknown'))
      .once('secureConnect', () => end('open'))
      .on('error', (error: NodeJS.ErrnoException) =>
        end(/^(EPROTO|ERR_SSL_)/.test(error.code ?? '') ? 'not-encrypted' : 'unknown'),
      )
  })
}
