import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { packaged } from './packaged'

const execute = promisify(execFile)

/** A server that offers a newer PauseBar. */
export interface ServedUpdate {
  url: string
  /** The content of the newer one's file. */
  text: string
  /** The requested paths. */
  asked: string[]
  stop(): Promise<void>
}

/** @param sent replaces the real file */
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
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${address.port}`, text, asked, stop }
}

/** The package as in an AppImage whose build named an address for updates. */
export interface Updatable {
  /** The program's folder. */
  folder: string
  /** The file that stands for the AppImage. */
  appImage: string
  remove(): Promise<void>
}

export async function updatable(url: string): Promise<Updatable> {
  const parent = await mkdtemp(join(tmpdir(), 'pausebar-update-'))
  const folder = join(parent, 'program')
  await execute('cp', ['--archive', packaged, folder])
  const feed = ['provider: generic', `url: ${url}`, `updaterCacheDirName: ${basename(parent)}`]
  await writeFile(join(folder, 'resources/app-update.yml'), feed.join('\n'))
  const appImage = join(parent, 'PauseBar.AppImage')
  await writeFile(appImage, 'this version')
  await chmod(appImage, 0o755)
  const remove = () => rm(parent, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return { folder, appImage, remove }
}
