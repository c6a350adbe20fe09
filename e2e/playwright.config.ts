import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  // The chaos stands here too, without a desktop: Vitest runs it.
  testMatch: '**/*.spec.ts',
  outputDir: '../artifacts/e2e',
  // Each test has a desktop, a keychain and a PauseBar of its own.
  fullyParallel: true,
  // One more than CI has cores: many tests wait, for a limit or for a rest to end.
  workers: 3,
  // Generous: looking at 250 rows in two themes takes its time on a busy computer.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
})
