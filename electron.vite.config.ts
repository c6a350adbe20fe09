import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const node = 'node20.18'
/** The licenses of all that is bundled, shipped beside the bundle. */
const license = { fileName: 'licenses.md' }

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      license,
      rollupOptions: {
        input: {
          main: resolve('main/main.ts'),
          keychainProcess: resolve('main/storage/keychainProcess.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file.
      rollupOptions: {
        input: { index: resolve('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      license,
      minify: true,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
})
