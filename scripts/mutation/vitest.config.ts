import { defineConfig } from 'vitest/config'
import { axiosAsBundled } from '../axiosAsBundled.mjs'

/** The unit tests that know the rules: those of the domain and of Alta's client. */
export default defineConfig({
  resolve: { alias: axiosAsBundled },
  test: {
    include: ['{main/domain,main/alta,preload/shared}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
