import { defineConfig } from '@playwright/test'
import { desktops } from '../../scripts/desktop/desktops/desktops.mjs'
import everyday from '../playwright.config'
import type { DesktopOptions } from './desktopTest'

/** Real desktops, one after the other. Each is a project, without the tests of what it cannot do. */
export default defineConfig<object, DesktopOptions>({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/desktops/failed',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  projects: desktops.map(({ name, cannot }) => {
    const tags = Object.keys(cannot).map((trial) => `@${trial}(\\s|$)`)
    return {
      name,
      use: { desktopName: name },
      ...(tags.length > 0 && { grepInvert: new RegExp(tags.join('|')) }),
    }
  }),
})
