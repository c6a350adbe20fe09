import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const node = 'node20.18'
/** The licenses of all that is bundled, shipped beside the bundle. */
const license = { fileName: 'licenses.md' }

const noSchemas = resolve('main/storage/noSchemas.ts')
/** What would be loaded at each start and is never used. */
const alias = {
  // As it is for browsers, without Node's http, https, http2 and zlib: requests go through Chromium.
  axios: resolve('node_modules/axios/dist/esm/axios.js'),
  'ajv/dist/2020.js': noSchemas,
  'ajv-formats': noSchemas,
  semver: noSchemas,
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: node,
      outDir: 'out/main',
      license,
      rollupOptions: {
        input: {
          main: resolve('main/main.ts'),
          keychainProcess: resolve('main/storage/keychainProcess.ts'),
        },
        // All in one folder, from which files beside them are found.
        output: { chunkFileNames: '[name].js', minify: { compress: true, mangle: false, codegen: true } },
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
