import { type IncomingMessage, request } from 'node:http'
import { connect as connectTo, isIP, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'

/** What requests for Alta's address connect to first: its server, or a proxy. */
type Hop = { kind: 'server' | 'proxy'; host: string; port: number }

/** Finds the first hop of requests to an address; null where it cannot be asked without speaking more than HTTP. */
export type FindHop = (url: string) => Promise<Hop | null>

/** How the way to Alta looks. `open`: as far as an encrypted connection it stands. */
export type Way =
  | 'open'
  | 'unknown'
  | 'proxy-password'
  | 'proxy-refused'
  | 'proxy-cannot-reach'
  | 'proxy-unknown-name'
  | 'not-encrypted'

/** ms for each step */
const patience = 5_000

/**
 * Goes the way of a request up to where it would be sent, and sends nothing: neither the token nor what was asked. For
 * what Chromium keeps to itself: the answer of a proxy, and whether encryption broke before a request or after it.
 */
export async function lookAtWay(url: string, findHop: FindHop): Promise<Way> {
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

/** A connection to the target through the proxy, or what that says instead. */
function tunnelTo(target: string, { host, port }: Hop): Promise<Socket | Way> {
  return new Promise((resolve, reject) => {
    const headers = { host: target }
    request({ host, port, method: 'CONNECT', path: target, headers, agent: false, timeout: patience })
      .on('connect', (answer, socket) => {
        socket.on('error', reject)
        if (answer.statusCode === 200) return resolve(socket)
        socket.destroy()
        resolve(saidBy(answer))
      })
      .on('response', (answer) => resolve(saidBy(answer)))
      .on('timeout', function (this: { destroy(): void }) {
        this.destroy()
        reject(new Error('The proxy does not answer'))
      })
      .on('error', reject)
      .end()
  })
}

/** @see RFC 9209 for `Proxy-Status`; squid says the same in a header of its own, and of a name that it does not find that it knows no way. */
function saidBy({ statusCode = 0, headers }: IncomingMessage): Way {
  if (statusCode === 407) return 'proxy-password'
  const reason = `${headers['x-squid-error'] ?? ''} ${headers['proxy-status'] ?? ''}`
  if (/ERR_(DNS_FAIL|CANNOT_FORWARD)|error="?(dns_|destination_not_found)/i.test(reason))
    return 'proxy-unknown-name'
  return statusCode >= 500 ? 'proxy-cannot-reach' : 'proxy-refused'
}

function open({ host, port }: Hop): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTo({ host, port, timeout: patience })
    socket
      .once('connect', () => resolve(socket))
      .once('timeout', () => socket.destroy(new Error('Nobody answers')))
      .on('error', reject)
  })
}

/** Whose certificate is shown does not matter: nothing is sent. */
function handshake(socket: Socket, host: string): Promise<Way> {
  return new Promise((resolve) => {
    const end = (way: Way) => {
      resolve(way)
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
      .setTimeout(patience, () => end('unknown'))
      .once('secureConnect', () => end('open'))
      .on('error', (error: NodeJS.ErrnoException) =>
        end(/^(EPROTO|ERR_SSL_)/.test(error.code ?? '') ? 'not-encrypted' : 'unknown'),
      )
  })
}
