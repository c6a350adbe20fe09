// @ts-check
import './setUp/nodeVersion.mjs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import pngToIco from 'png-to-ico'
import { checkout } from './run.mjs'
import { runAsCommand, say } from './say.mjs'

// Draws every icon from the SVGs in assets/. With --check it writes nothing and fails if an icon is outdated.

/**
 * @typedef {object} Canvas
 * @property {number} size of a side (px)
 * @property {number} [margin] on each side, in whole pixels for sharp edges
 * @typedef {{ file: string, bytes: Buffer }} Icon
 */

/** The size of every drawing, in its own units. */
const grid = 16
const assets = join(checkout, 'assets')
const trayStates = ['normal', 'held', 'offline', 'needs-token']

await runAsCommand(async () => {
  const icons = [...(await appIcons()), ...(await Promise.all(trayStates.map(trayIcons))).flat()]
  return process.argv.includes('--check') ? check(icons) : write(icons)
})

/** @returns {Promise<Icon[]>} */
async function appIcons() {
  const mark = await readFile(join(assets, 'mark.svg'), 'utf8')
  return [
    { file: 'icon.png', bytes: png(mark, { size: 512 }) },
    // Linux windows and notifications get its pixels.
    { file: 'icon-128.png', bytes: png(mark, { size: 128 }) },
    { file: 'icon.ico', bytes: await ico(mark, [16, 24, 32, 48, 64, 256]) },
    { file: 'icon.icns', bytes: icns(mark) },
  ]
}

/**
 * @param {string} state
 * @returns {Promise<Icon[]>}
 */
async function trayIcons(state) {
  const colours = await readFile(join(assets, 'source', `${state}.svg`), 'utf8')
  const template = inkOnly(colours)
  return [
    { file: `tray/${state}Template.png`, bytes: png(template, { size: 18, margin: 1 }) },
    { file: `tray/${state}Template@2x.png`, bytes: png(template, { size: 36, margin: 2 }) },
    { file: `tray/${state}.ico`, bytes: await ico(colours, [16, 20, 24, 32, 48]) },
    // A Linux panel gets the larger one and usually shrinks it to 22 px.
    { file: `tray/${state}.png`, bytes: png(colours, { size: 22, margin: 1 }) },
    { file: `tray/${state}@2x.png`, bytes: png(colours, { size: 44, margin: 2 }) },
  ]
}

/**
 * A template image for macOS: black for ink, transparent for paper.
 * @param {string} drawing
 */
function inkOnly(drawing) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${grid}" height="${grid}">
    <style>.ink { fill: #fff } .paper { fill: #000 }</style>
    <mask id="ink">${drawing}</mask>
    <rect width="${grid}" height="${grid}" mask="url(#ink)"/>
  </svg>`
}

/**
 * @param {string} drawing
 * @param {Canvas} canvas
 */
function png(drawing, { size, margin = 0 }) {
  const edge = (margin * grid) / (size - 2 * margin)
  const box = `${-edge} ${-edge} ${grid + 2 * edge} ${grid + 2 * edge}`
  const framed = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${drawing}</svg>`
  return new Resvg(framed, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}

/**
 * @param {string} drawing
 * @param {readonly number[]} sizes (px)
 */
function ico(drawing, sizes) {
  return pngToIco(sizes.map((size) => png(drawing, { size })))
}

/**
 * Apple's icon file: each size as a PNG after its type and length. Packaging then needs no converter.
 * @param {string} drawing
 */
function icns(drawing) {
  const sizes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
  // macOS app icons leave about a tenth of the canvas empty on each side.
  const images = Object.entries(sizes).map(([type, size]) =>
    icnsBlock(type, png(drawing, { size, margin: Math.round(size / 10) })),
  )
  return icnsBlock('icns', Buffer.concat(images))
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function icnsBlock(type, content) {
  const head = Buffer.from(`${type}....`, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

/** @param {readonly Icon[]} icons */
async function write(icons) {
  await mkdir(join(assets, 'tray'), { recursive: true })
  await Promise.all(icons.map(({ file, bytes }) => writeFile(join(assets, file), bytes)))
  say(`Drew ${icons.length} icons.`)
  return 0
}

/** @param {readonly Icon[]} icons */
async function check(icons) {
  const same = await Promise.all(icons.map(isOnDisk))
  const stale = icons.filter((_, index) => !same[index]).map(({ file }) => `assets/${file}`)
  if (stale.length === 0) return 0
  throw new Error(`Not what the drawings give: ${stale.join(', ')}. Run: npm run icons`)
}

/** @param {Icon} icon */
async function isOnDisk({ file, bytes }) {
  const kept = await readFile(join(assets, file)).catch(() => undefined)
  return kept?.equals(bytes) ?? false
}
