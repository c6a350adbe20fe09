import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { calls } from './preload/shared/contract'
import { axiosAsBundled } from './scripts/axiosAsBundled.mjs'

const node = 'node20.18'
/** The licenses of all that is bundled, shipped beside the bundle. */
const license = { fileName: 'licenses.md' }

const noSchemas = resolve('main/storage/noSchemas.ts')
const ofSchemas = ['ajv/dist/2020.js', 'ajv-formats', 'semver']

/** Keeps out of the bundle what electron-store would load at each start and never use. */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('/node_modules/conf/') && ofSchemas.includes(source) ? noSchemas : null,
}

const nothing = resolve('main/shell/window/nothing.ts')

/** Of the X11 client, keeps out of the bundle what no question about the pointer needs: four fifths of it. */
const withoutDrawing: Plugin = {
  name: 'without-drawing',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.includes('/node_modules/x11/lib/') && /^\.\/(ext\/|xserver$|fdpass$|keysyms$)/.test(source)
      ? nothing
      : null,
}

export default defineConfig({
  main: {
    resolve: { alias: axiosAsBundled },
    plugins: [withoutSchemas, withoutDrawing],
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
    define: { __CALL_NAMES__: JSON.stringify(Object.keys(calls)) },
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
