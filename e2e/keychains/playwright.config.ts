import { defineConfig } from '@playwright/test'
import everyday from '../playwright.config'

/** The real keychains of Linux: they have to be installed, and people take their time to answer them. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/keychains',
  // A dialog that is answered after three minutes, and what comes before and after it.
  timeout: 360_000,
})
