import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect } from 'node:net'
import { selfSigned } from '../main/simulatedAlta/selfSignedForTest'
import { test } from './elsewhere'
import { expect } from './test'

type Answer = { status: string; headers?: string } | { leadsTo: number }

test('what stands between this computer and an encrypted Alta is told by its own name, and nothing is sent', async ({
  start,
  alta,
  listen,
}) => {
  let requests = 0
  const count = () => {
    requests += 1
  }
  const old = {
    ...selfSigned(),
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1',
    ciphers: 'ALL@SECLEVEL=0',
  } as const
  const plain = await listen(createHttpServer(count))
  const untrusted = await listen(createTlsServer(selfSigned(), count))
  const outdated = await listen(createTlsServer(old, count))
  let answer: Answer = { leadsTo: plain }
  const proxy = createHttpServer().on('connect', (_, socket) => {
    socket.on('error', () => undefined)
    if ('status' in answer) {
      socket.end(`HTTP/1.1 ${answer.status}\r\n${answer.headers ?? ''}Content-Length: 4\r\n\r\nnope`)
      return
    }
    const onward = connect(answer.leadsTo, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
  })
  const https_proxy = `http://127.0.0.1:${await listen(proxy)}`
  const pauseBar = await start({ env: { https_proxy, ALTA_API_URL: 'https://alta.invalid/v1' } })
  for (const [next, cause] of [
    [{ status: '403 Forbidden' }, 'Your proxy doesn’t let PauseBar through to Alta.'],
    [{ status: '503 Service Unavailable' }, 'Your proxy can’t reach Alta.'],
    [
      { status: '503 Service Unavailable', headers: 'X-Squid-Error: ERR_DNS_FAIL 0\r\n' },
      'Your proxy can’t find Alta’s address, or a way there.',
    ],
    [
      { status: '407 Who is there', headers: 'Proxy-Authenticate: Basic realm="office"\r\n' },
      'Your proxy asks for a password, and PauseBar can’t use such proxies.',
    ],
    [{ leadsTo: plain }, 'what answers doesn’t speak the encryption that Alta uses.'],
    [{ leadsTo: untrusted }, 'This computer doesn’t trust the certificate shown for Alta.'],
    [{ leadsTo: outdated }, 'what answers offers only encryption that isn’t safe today.'],
    [
      { status: '407 Who is there', headers: 'Proxy-Authenticate: Negotiate\r\n' },
      'Your proxy asks for a password, and PauseBar can’t use such proxies.',
    ],
  ] as const) {
    answer = next
    await pauseBar.connect(alta.token)
    await expect(pauseBar.alerts).toContainText(cause)
    await expect(pauseBar.alerts).not.toContainText('token')
  }
  expect(requests).toBe(0)
  expect(alta.requests).toEqual([])
})
