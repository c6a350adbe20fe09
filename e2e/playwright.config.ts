import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  // The chaos run is here too, but needs no desktop: Vitest runs it.
  testMatch: '**/*.spec.ts',
  // These take minutes and need programs that have to be installed. Each has its own script, such as `npm run keychains`.
  testIgnore: ['**/keychains/**', '**/networks/**', '**/desktops/**'],
  outputDir: '../artifacts/e2e',
  // Each test has its own desktop, keychain and PauseBar.
  fullyParallel: true,
  // One more than CI has cores, because many tests spend time waiting for a limit or a rest to end.
  workers: 3,
  // Generous, so that a computer that is twice as slow or busy gets the same results.
  timeout: 240_000,
  expect: {
    timeout: 30_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/heard/{testFileName}/{arg}{ext}' },
  },
  forbidOnly: true,
  reporter: 'list',
})
