import { type Session, session } from 'electron'
import { confineSession } from './window/security'

/** Chromium's network stack, which knows the system's proxies and certificates, in a session that keeps nothing. */
export function networkOf(name: string) {
  const network = session.fromPartition(name)
  confineSession(network)
  return {
    fetch: (input: URL | Request | string, init?: RequestInit) =>
      network.fetch(input instanceof URL ? input.href : input, init),
    findHop: (url: string) => findHop(network, url),
  }
}

/** Where a request to this address connects to first, if that is its server or a proxy that speaks plain HTTP. */
async function findHop(network: Session, url: string) {
  const [first = ''] = (await network.resolveProxy(url)).split(';')
  const [way, proxy = ''] = first.trim().split(/\s+/)
  if (way === 'PROXY') return hopTo('proxy', new URL(`http://${proxy}`), 80, network)
  return way === 'DIRECT' ? hopTo('server', new URL(url), 443, network) : null
}

async function hopTo(kind: 'server' | 'proxy', { hostname, port }: URL, usualPort: number, network: Session) {
  const name = hostname.replace(/^\[|\]$/g, '')
  // Chromium may know names that the rest of the system does not.
  const { endpoints } = await network.resolveHost(name)
  return { kind, host: endpoints[0]?.address ?? name, port: Number(port) || usualPort }
}
