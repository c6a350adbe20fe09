import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, createServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { selfSigned } from '../simulatedAlta/selfSignedForTest'
import { probeConnection } from './probeConnection'

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const altaUrl = 'https://api.altahq.com/v1'
const through = (port: number) => async () => ({ kind: 'proxy' as const, host: '127.0.0.1', port })
const straight = (port: number) => async () => ({ kind: 'server' as const, host: '127.0.0.1', port })
const answers = (text: string) =>
  listen(createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(text))))

test.each([
  ['403 Forbidden', '', 'proxy-refused'],
  ['302 Found', 'Location: http://block.example/\r\n', 'proxy-refused'],
  ['407 Proxy Authentication Required', 'Proxy-Authenticate: Basic\r\n', 'proxy-password'],
  ['503 Service Unavailable', 'X-Squid-Error: ERR_CONNECT_FAIL 111\r\n', 'proxy-cannot-reach'],
  ['504 Gateway Timeout', '', 'proxy-cannot-reach'],
  ['503 Service Unavailable', 'X-Squid-Error: ERR_DNS_FAIL 0\r\n', 'proxy-unknown-name'],
  ['500 Internal Server Error', 'X-Squid-Error: ERR_CANNOT_FORWARD 0\r\n', 'proxy-unknown-name'],
  ['502 Bad Gateway', 'Proxy-Status: proxy.example; error=dns_error\r\n', 'proxy-unknown-name'],
])('a proxy that answers CONNECT with %s and “%s”: %s', async (status, header, way) => {
  const port = await answers(`HTTP/1.1 ${status}\r\n${header}Content-Length: 4\r\n\r\nnope`)
  expect(await probeConnection(altaUrl, through(port))).toBe(way)
})

test('a proxy that talks no HTTP, hangs up or is not there tells nothing', async () => {
  expect(await probeConnection(altaUrl, through(await answers('SSH-2.0\r\n')))).toBe('unknown')
  expect(await probeConnection(altaUrl, through(await answers('')))).toBe('unknown')
  expect(await probeConnection(altaUrl, through(1))).toBe('unknown')
})

test('what speaks no TLS is told from what does, without a request, straight or through a proxy', async () => {
  let requests = 0
  const tls = await listen(
    createTlsServer(selfSigned(), () => {
      requests += 1
    }),
  )
  const plain = await listen(
    createHttpServer(() => {
      requests += 1
    }),
  )
  expect(await probeConnection(altaUrl, straight(tls))).toBe('open')
  expect(await probeConnection(altaUrl, straight(plain))).toBe('not-encrypted')
  for (const [port, way] of [
    [tls, 'open'],
    [plain, 'not-encrypted'],
  ] as const) {
    const asked: string[] = []
    const proxy = createHttpServer().on('connect', ({ url, headers }, socket) => {
      asked.push(`${url} ${JSON.stringify(headers)}`)
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        socket.pipe(onward).pipe(socket)
      })
      onward.on('error', () => undefined)
    })
    expect(await probeConnection(altaUrl, through(await listen(proxy)))).toBe(way)
    expect(asked).toEqual(['api.altahq.com:443 {"host":"api.altahq.com:443","connection":"close"}'])
  }
  expect(requests).toBe(0)
})

test('what hangs up at the first word of TLS tells nothing', async () => {
  expect(await probeConnection(altaUrl, straight(await answers('')))).toBe('unknown')
})

test('of plain HTTP, and of a way that nobody can tell, nothing is looked at', async () => {
  const port = await answers('')
  expect(await probeConnection('http://127.0.0.1/v1', straight(port))).toBe('unknown')
  expect(await probeConnection(altaUrl, async () => null)).toBe('unknown')
})
