import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../systemClock'

vi.mock('electron', () => ({ app: {} }))
const { Pointer } = await import('./pointer')

/** A server on the port of an X display; answers the display's name. */
async function serverAt(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    onConnection(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port')
  return `127.0.0.1:${address.port - 6000}`
}

/** How long an unanswered query takes (ms). */
async function msToNull(pointer: InstanceType<typeof Pointer>): Promise<number> {
  const startedAt = performance.now()
  expect(await pointer.position()).toBe(null)
  return performance.now() - startedAt
}

it('without an X server nobody knows the pointer', async () => {
  expect(await new Pointer(null, systemClock).position()).toBe(null)
  expect(await new Pointer('127.0.0.1:1', systemClock).position()).toBe(null)
  expect(await new Pointer('no display', systemClock).position()).toBe(null)
})

it('an X server that accepts and then says nothing holds no click up', async () => {
  const pointer = new Pointer(await serverAt(() => {}), systemClock)
  expect(await msToNull(pointer)).toBeLessThan(500)
  expect(await msToNull(pointer)).toBeLessThan(500)
})

it('an X server that hangs up is asked anew the next time', async () => {
  let connections = 0
  const display = await serverAt((socket) => {
    connections += 1
    socket.end()
  })
  const pointer = new Pointer(display, systemClock)
  await pointer.prepare()
  await pointer.prepare()
  expect(connections).toBe(2)
})

it('cookies that may not be read end nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pausebar-cookies-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // Not even root can read a folder as a file.
  vi.stubEnv('XAUTHORITY', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const pointer = new Pointer(await serverAt(() => {}), systemClock)
  expect(await pointer.position()).toBe(null)
})
