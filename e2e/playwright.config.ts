import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  // The chaos stands here too, without a desktop: Vitest runs it.
  testMatch: '**/*.spec.ts',
  // They need keychains, proxies and web servers that have to be installed, and minutes: `npm run keychains`, `npm run networks`, `npm run desktops`.
  testIgnore: ['**/keychains/**', '**/networks/**', '**/desktops/**'],
  outputDir: '../artifacts/e2e',
  // Each test has a desktop, a keychain and a PauseBar of its own.
  fullyParallel: true,
  // One more than CI has cores: many tests wait, for a limit or for a rest to end.
  workers: 3,
  // Generous: a computer that is twice as slow or as busy finds the same.
  timeout: 240_000,
  expect: {
    timeout: 30_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/heard/{testFileName}/{arg}{ext}' },
  },
  forbidOnly: true,
  reporter: 'list',
})
