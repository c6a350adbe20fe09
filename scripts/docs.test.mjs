import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(checkout, 'docs')).map((name) => `docs/${name}`),
]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(checkout, name), 'utf8') }))
const rooms = ['main', 'preload', 'renderer', 'e2e', 'scripts', 'assets', 'docs']
const files = rooms.flatMap((room) =>
  readdirSync(join(checkout, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1)),
)
const names = new Set(files.map((file) => basename(file)))
const isInRoom = (/** @type {string} */ path) => rooms.some((room) => path.startsWith(`${room}/`))

describe('what the docs say of the code', () => {
  it.each(pages)('$name names files and folders that are there', ({ text }) => {
    const quoted = [...text.matchAll(/`([\w./-]+)`/g)].flatMap(([, path]) => path ?? [])
    const paths = quoted.filter((path) => isInRoom(path))
    const lost = paths.filter(
      (path) =>
        !['', '.ts', '.tsx', '.mjs', '.test.ts', '.spec.ts'].some((end) =>
          existsSync(join(checkout, path + end)),
        ),
    )
    const single = quoted.filter((path) => /^\w+\.(tsx?|mjs)$/.test(path))
    expect([...lost, ...single.filter((name) => !names.has(name))]).toEqual([])
  })

  it.each(pages)('$name leads to pages and headings that are there', ({ name, text }) => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].flatMap(([, link]) => link ?? [])
    const lost = links.filter((link) => {
      const [page = '', heading] = link.split('#')
      const path = page === '' ? name : join(dirname(name), page)
      if (!existsSync(join(checkout, path))) return true
      return (
        heading !== undefined && !headingsOf(readFileSync(join(checkout, path), 'utf8')).includes(heading)
      )
    })
    expect(lost).toEqual([])
  })

  it('no room of the product holds more than 25 files', () => {
    const product = files.filter(
      (file) => /^(main|preload|renderer)\//.test(file) && !/\.test\.|ForTest\.|tsconfig/.test(file),
    )
    const crowded = [...new Set(product.map((file) => dirname(file)))].filter(
      (room) => product.filter((file) => dirname(file) === room).length > 25,
    )
    expect(crowded).toEqual([])
  })
})

/** @param {string} text */
const headingsOf = (text) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
