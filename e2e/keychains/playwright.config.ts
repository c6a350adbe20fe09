import { defineConfig } from '@playwright/test'
import everyday from '../playwright.config'

/** Linux's real keychains. They have to be installed, and some tests answer them late. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/keychains',
  // One dialog is answered only after three minutes.
  timeout: 360_000,
})
