import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packaged } from './packaged'

const execute = promisify(execFile)

/** A server that has a newer PauseBar. */
export interface ServedUpdate {
  url: string
  /** What the newer one's file holds. */
  text: string
  /** The paths that were asked for. */
  asked: string[]
  stop(): Promise<void>
}

/** @param sent what comes in place of the file that its maker wrote */
export async function serveUpdate(version: string, sent?: string): Promise<ServedUpdate> {
  const text = `#!/bin/sh\n# ${version}\ntouch "$0.started"\n`
  const file = `PauseBar-${version}.AppImage`
  const sha512 = createHash('sha512').update(text).digest('base64')
  const description = [
    `version: ${version}`,
    `files: [{ url: ${file}, sha512: "${sha512}", size: ${text.length} }]`,
    `path: ${file}`,
    `sha512: "${sha512}"`,
    'releaseDate: "2026-01-01T00:00:00.000Z"',
  ]
  const bodies = new Map([
    ['/latest-linux.yml', description.join('\n')],
    [`/${file}`, sent ?? text],
  ])
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    asked.push(pathname)
    const body = bodies.get(pathname)
    response.writeHead(body ? 200 : 404).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, text, asked, stop }
}

/** The package as it is in an AppImage whose build named a place for updates. */
interface Updatable {
  program: string
  /** The file that AppImage would be. */
  appImage: string
  remove(): Promise<void>
}

export async function updatable(url: string): Promise<Updatable> {
  const folder = await mkdtemp(join(tmpdir(), 'pausebar-update-'))
  const program = join(folder, 'program')
  await execute('cp', ['--archive', packaged, program])
  const feed = ['provider: generic', `url: ${url}`, `updaterCacheDirName: ${folder.split('/').at(-1)}`]
  await writeFile(join(program, 'resources/app-update.yml'), feed.join('\n'))
  const appImage = join(folder, 'PauseBar.AppImage')
  await writeFile(appImage, 'this version')
  await chmod(appImage, 0o755)
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return { program, appImage, remove }
}
