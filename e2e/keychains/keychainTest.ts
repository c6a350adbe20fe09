import { gnomePrompter } from '../../scripts/desktop/keychains/gnomeKeyring.mjs'
import { startVirtualDesktop } from '../../scripts/desktop/virtualDesktop.mjs'
import { test as everyday } from '../test'

export { blackFriday, expect, q1, webinar } from '../test'

export type Desktop = Awaited<ReturnType<typeof startVirtualDesktop>>

interface KeychainFixtures {
  /** Starts a keychain on this desktop, which has none of its own. It ends with the test. */
  startKeychain: <Started extends { stop: () => Promise<void> }>(
    start: (desktop: Desktop) => Promise<Started>,
  ) => Promise<Started>
}

/**
 * A desktop without a keychain: each test starts its own. A window manager gives dialogs the focus. The desktop has its
 * own display, because keychain dialogs grab the keyboard of the whole display.
 */
export const test = everyday.extend<KeychainFixtures>({
  desktop: async ({ display }, use) => {
    const desktop = await startVirtualDesktop({
      keyring: 'none',
      windowManager: true,
      onDemand: gnomePrompter,
      display: display.name,
    })
    await use(desktop)
    await desktop.stop()
  },
  startKeychain: async ({ desktop }, use) => {
    const endings: (() => Promise<void>)[] = []
    await use(async (start) => {
      const keychain = await start(desktop)
      endings.push(keychain.stop)
      return keychain
    })
    for (const end of endings) await end()
  },
})
