import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PauseBar } from './pauseBar'
import { checkout } from './processes'

const preload = join(checkout, 'out/preload/index.cjs')
export const pageUrl = 'app://pausebar/index.html'

/** Another window with PauseBar's own preload script, as an intruder might open it. */
export async function otherWindow({ electron }: PauseBar, url: string): Promise<Page> {
  const coming = electron.waitForEvent('window')
  await electron.evaluate(
    async ({ BrowserWindow }, place) => {
      const webPreferences = { preload: place.preload, sandbox: true, contextIsolation: true }
      const window = new BrowserWindow({ show: false, webPreferences })
      await window.loadURL(place.url)
    },
    { preload, url },
  )
  return coming
}
