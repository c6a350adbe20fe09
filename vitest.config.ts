import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{main,preload,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'], environment: 'node' },
})
