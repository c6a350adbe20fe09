import { type Session, session } from 'electron'
import { confineSession } from './window/security'

/** Chromium's network stack, with the system's proxies and certificates, in a session that stores nothing. */
export function networkOf(name: string) {
  const network = session.fromPartition(name)
  confineSession(network)
  return {
    fetch: (input: URL | Request | string, init?: RequestInit) =>
      network.fetch(input instanceof URL ? input.href : input, init),
    findHop: (url: string) => findHop(network, url),
  }
}

/** What a request to this URL connects to first: its server or a plain HTTP proxy; null for other proxies. */
async function findHop(network: Session, url: string) {
  const [first = ''] = (await network.resolveProxy(url)).split(';')
  const [kind, proxy = ''] = first.trim().split(/\s+/)
  if (kind === 'PROXY') return hopTo('proxy', new URL(`http://${proxy}`), 80, network)
  return kind === 'DIRECT' ? hopTo('server', new URL(url), 443, network) : null
}

async function hopTo(kind: 'server' | 'proxy', { hostname, port }: URL, usualPort: number, network: Session) {
  const name = hostname.replace(/^\[|\]$/g, '')
  // Chromium may resolve names that the rest of the system cannot.
  const { endpoints } = await network.resolveHost(name)
  return { kind, host: endpoints[0]?.address ?? name, port: Number(port) || usualPort }
}
