import { defineConfig } from 'vitest/config'
import { axiosAsBundled } from './scripts/axiosAsBundled.mjs'

export default defineConfig({
  resolve: { alias: axiosAsBundled },
  test: { include: ['{main,preload,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'], environment: 'node' },
})
