// @ts-check
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/** @typedef {{ name: string, mode: number, headerAt: number, size: number }} Entry */

const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const endLength = 22
const maxCommentLength = 65_535
const directoryEntry = 0x02014b50

/**
 * Unpacks files of a zip archive with a verified checksum: deflated, without encryption or links, under 4 GB.
 * @param {string} archive
 * @param {(name: string) => string | undefined} targetFor the path to unpack a file to; undefined skips it
 * @throws when this is no such archive
 */
export async function unzip(archive, targetFor) {
  const file = await open(archive)
  try {
    const entries = (await readDirectory(file)).filter(({ name }) => !name.endsWith('/'))
    await Promise.all(
      entries.map((entry) => {
        const target = targetFor(entry.name)
        return target && unpack(archive, file, entry, target)
      }),
    )
  } finally {
    await file.close()
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat()
  const tailLength = Math.min(size, endLength + maxCommentLength)
  const tail = await read(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(endOfDirectory)
  if (end < 0) throw new Error('The archive has no zip directory.')
  return parseDirectory(await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)))
}

/** @param {Buffer} directory */
function parseDirectory(directory) {
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === directoryEntry; ) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerAt: directory.readUInt32LE(at + 42),
      size: directory.readUInt32LE(at + 20),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} archive
 * @param {import('node:fs/promises').FileHandle} file
 * @param {Entry} entry
 * @param {string} target
 */
async function unpack(archive, file, { headerAt, size, mode }, target) {
  const header = await read(file, headerAt, 30)
  const start = headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  await mkdir(dirname(target), { recursive: true })
  const packed = createReadStream(archive, { start, end: start + size - 1 })
  await pipeline(packed, createInflateRaw(), createWriteStream(target, { mode }))
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function read(file, position, length) {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer
}
