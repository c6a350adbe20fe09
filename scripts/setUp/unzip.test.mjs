// @ts-check
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from './unzip.mjs'

/** @type {string} */
let folder

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pausebar-unzip-'))
})

afterEach(() => rm(folder, { recursive: true }))

/**
 * A zip archive with one deflated file.
 * @param {string} name
 * @param {string} content
 */
function archiveOf(name, content) {
  const packed = deflateRawSync(content)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50)
  header.writeUInt16LE(name.length, 26)
  const local = Buffer.concat([header, Buffer.from(name), packed])
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(0o755 * 2 ** 16, 38)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, Buffer.from(name), end])
}

test('a file comes out whole and executable, where it was asked to', async () => {
  const archive = join(folder, 'a.zip')
  await writeFile(archive, archiveOf('App/run', 'x'.repeat(100_000)))
  await unzip(archive, (name) => join(folder, name.replace('App/', 'out/')))
  expect(await readFile(join(folder, 'out', 'run'), 'utf8')).toBe('x'.repeat(100_000))
  expect((await stat(join(folder, 'out', 'run'))).mode & 0o100).toBe(0o100)
})

test('what is no archive is refused', async () => {
  const archive = join(folder, 'a.zip')
  await writeFile(archive, 'not a zip')
  await expect(unzip(archive, () => folder)).rejects.toThrow('no zip directory')
})
