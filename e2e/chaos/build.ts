import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { axiosAsBundled } from '../../scripts/axiosAsBundled.mjs'

const repository = join(import.meta.dirname, '..', '..')
const app = fileURLToPath(new URL('./app.ts', import.meta.url))

/** Builds the app without Electron as one file inside node_modules, where it finds the packages that are not bundled. */
export async function buildApp(): Promise<{ bundle: string; remove(): Promise<void> }> {
  const outDir = await mkdtemp(join(repository, 'node_modules', '.chaos-'))
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    resolve: { alias: axiosAsBundled },
    ssr: { noExternal: true, external: ['electron'] },
    build: { ssr: app, outDir, rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
  })
  return { bundle: join(outDir, 'app.mjs'), remove: () => rm(outDir, { recursive: true }) }
}
