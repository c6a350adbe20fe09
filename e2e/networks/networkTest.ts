import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthorities, trustIn } from '../../scripts/desktop/networks/certificates.mjs'
import { makeNginx } from '../../scripts/desktop/networks/nginx.mjs'
import { freePort } from '../../scripts/desktop/networks/server.mjs'
import { makeSquid } from '../../scripts/desktop/networks/squid.mjs'
import { startGuard } from '../../scripts/desktop/program.mjs'
import type { PauseBar } from '../pauseBar'
import { test as everyday, expect } from '../test'

export { blackFriday, expect, q1, webinar } from '../test'

/** A host name that only these tests know. */
export const altaName = 'alta.test'

interface NetworkFixtures {
  authorities: Awaited<ReturnType<typeof makeAuthorities>>
  /** In front of the simulated Alta, at `altaName`; not started yet. */
  nginx: ReturnType<typeof makeNginx>
  /** A proxy that knows `altaName`; not started yet. */
  squid: ReturnType<typeof makeSquid>
  /** Starts PauseBar, with or without the proxy, and connects it to Alta behind nginx. */
  connectBy: (way: 'straight' | 'proxy') => Promise<PauseBar>
}

interface Place {
  place: {
    guard: import('../../scripts/desktop/program.mjs').Guard
    folder: string
    nginxPort: number
    squidPort: number
  }
}

/** nginx stands before Alta, and squid can reach it. The desktop trusts the authority of nginx's certificates. */
export const test = everyday.extend<NetworkFixtures & Place>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds a fixture's dependencies in this pattern.
  place: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pausebar-network-'))
    // squid drops its root privileges.
    await chmod(folder, 0o755)
    const guard = startGuard(folder)
    await use({ guard, folder, nginxPort: await freePort(), squidPort: await freePort() })
    await guard.end()
  },
  authorities: async ({ place, desktop }, use) => {
    const folder = join(place.folder, 'certificates')
    await mkdir(folder)
    const authorities = await makeAuthorities(folder)
    await trustIn(desktop.home, authorities.trusted)
    await use(authorities)
  },
  nginx: async ({ place: { guard, folder, nginxPort }, alta }, use) => {
    const nginx = makeNginx(guard, folder, nginxPort, new URL(alta.url).origin)
    await use(nginx)
    await nginx.stop()
  },
  squid: async ({ place: { guard, folder, squidPort } }, use) => {
    const squid = makeSquid(guard, folder, squidPort, { name: altaName, address: '127.0.0.1' })
    await use(squid)
    await squid.stop()
  },
  connectBy: async ({ place: { nginxPort, squidPort }, alta, start }, use) => {
    await use(async (way) => {
      const ways = {
        straight: `--host-resolver-rules=MAP ${altaName} 127.0.0.1`,
        proxy: `--proxy-server=http://127.0.0.1:${squidPort}`,
      }
      const env = { ALTA_API_URL: `https://${altaName}:${nginxPort}${new URL(alta.url).pathname}` }
      const pauseBar = await start({ args: [ways[way]], env })
      await pauseBar.connect(alta.token)
      await expect(pauseBar.campaigns).toBeVisible()
      return pauseBar
    })
  },
})
