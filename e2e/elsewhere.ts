import type { Server } from 'node:net'
import { test as base } from './test'

interface Elsewhere {
  /** Lets a server other than the simulated Alta listen on the loopback until the test ends; returns its port. */
  listen: (server: Server, port?: number) => Promise<number>
}

export const test = base.extend<Elsewhere>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's dependencies in this pattern.
  listen: async ({}, use) => {
    const endings: (() => void)[] = []
    await use(async (server, port = 0) => {
      server.on('connection', (socket) => endings.push(() => socket.destroy()))
      endings.push(() => server.close())
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, '127.0.0.1', resolve)
      })
      return portOf(server)
    })
    for (const end of endings) end()
  },
})

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('This server has no port')
  return address.port
}
