import { defineConfig } from '@playwright/test'
import everyday from '../playwright.config'

/** Real proxies and web servers. They have to be installed. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/networks',
  expect: {
    ...everyday.expect,
    // PauseBar tries again after 30 s; the rest is for a busy computer.
    timeout: 60_000,
  },
})
