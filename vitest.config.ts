import { defineConfig } from 'vitest/config'
import { axiosAsBundled } from './scripts/axiosAsBundled.mjs'

export default defineConfig({
  resolve: { alias: axiosAsBundled },
  test: {
    include: ['{main,preload,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Generous: real files, keychains and HTTP take their time on a busy computer.
    testTimeout: 30_000,
  },
})
