import { type ChildProcess, fork } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { KeychainProcess, KeychainRequest } from './keychain'

const repository = join(import.meta.dirname, '..', '..')
const entry = join(import.meta.dirname, 'keychainProcess.ts')

/** Electron's `parentPort` over Node's channel: messages wait for a listener. */
const parentPort = `
  import { EventEmitter } from 'node:events'
  const port = new EventEmitter()
  port.postMessage = (message) => process.send(message)
  port.once('newListener', () => process.on('message', (data) => port.emit('message', { data })))
  process.parentPort = port
`

/** The keychain's own process, built as in the app and started by Node. */
export interface BuiltKeychainProcess {
  /** Starts it with or without keytar. */
  fork(env: NodeJS.ProcessEnv, options?: { hasKeytar: boolean }): ChildProcess & KeychainProcess
  remove(): Promise<void>
}

export async function buildKeychainProcess(): Promise<BuiltKeychainProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-keychain-'))
  const complete = join(folder, 'complete')
  const withoutKeytar = join(folder, 'without-keytar')
  await buildInto(withoutKeytar)
  await cp(withoutKeytar, complete, { recursive: true })
  await symlink(join(repository, 'node_modules'), join(complete, 'node_modules'))
  return {
    fork: (env, { hasKeytar } = { hasKeytar: true }) => start(hasKeytar ? complete : withoutKeytar, env),
    remove: () => rm(folder, { recursive: true }),
  }
}

async function buildInto(outDir: string) {
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['keytar'] },
    build: { ssr: entry, outDir, rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
  })
}

function start(folder: string, env: NodeJS.ProcessEnv): ChildProcess & KeychainProcess {
  const child = fork(join(folder, 'keychainProcess.mjs'), [], {
    env,
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(parentPort)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return Object.assign(child, { postMessage: (request: KeychainRequest) => void child.send(request) })
}
