import { defineConfig } from '@playwright/test'
import everyday from '../playwright.config'

/** Real proxies and web servers: they have to be installed. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/networks',
  expect: {
    ...everyday.expect,
    // A look after 30 s, and what a busy computer takes.
    timeout: 60_000,
  },
})
