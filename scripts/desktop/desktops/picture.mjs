// @ts-check

/** @typedef {{ x: number, y: number }} Point on the whole screen (px) */
/** @typedef {Point & { width: number, height: number }} Rectangle on the whole screen (px) */
/** @typedef {{ width: number, height: number, rgb: Buffer }} Picture of the whole screen, 3 bytes a pixel */

/**
 * @param {Buffer} ppm a picture as PPM
 * @returns {Picture}
 */
export function readPicture(ppm) {
  const start = ppm.subarray(0, 64).toString('latin1')
  const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(start) ?? []
  if (head === '') throw new Error('This is no picture.')
  return { width: Number(width), height: Number(height), rgb: ppm.subarray(head.length) }
}

/** The background of PauseBar's icon (`assets/source/normal.svg`). */
const indigo = [0x5b, 0x5e, 0xf0]
/** For scaling and blending. */
const tolerance = 20
/** Sizes in which panels draw an icon (px). */
const minSize = 12
const maxSize = 64

/**
 * Finds PauseBar's icon by its colour, because panels do not report where they draw icons.
 * @param {Picture} picture without PauseBar's window
 * @returns {Rectangle[]} all visible icons
 */
export function findIcons(picture) {
  const isInk = inkOf(picture)
  const seen = new Uint8Array(isInk.length)
  /** @type {Rectangle[]} */
  const found = []
  for (let index = 0; index < isInk.length; index += 1) {
    if (isInk[index] === 0 || seen[index] === 1) continue
    const patch = patchAt(index, isInk, seen, picture)
    if (isIcon(patch)) found.push(patch.bounds)
  }
  return found
}

/** @param {Picture} picture */
function inkOf({ width, height, rgb }) {
  const isInk = new Uint8Array(width * height)
  for (let index = 0; index < isInk.length; index += 1) {
    const isNear = indigo.every((value, part) => Math.abs((rgb[3 * index + part] ?? 0) - value) <= tolerance)
    if (isNear) isInk[index] = 1
  }
  return isInk
}

/**
 * The connected patch of marked pixels around one of them.
 * @param {number} start
 * @param {Uint8Array} isInk
 * @param {Uint8Array} seen marked as it goes
 * @param {Picture} picture
 */
function patchAt(start, isInk, seen, { width }) {
  const waiting = [start]
  seen[start] = 1
  let [left, right, top, bottom, count] = [width, 0, Number.POSITIVE_INFINITY, 0, 0]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const x = index % width
    const y = Math.floor(index / width)
    ;[left, right, top, bottom] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(top, y),
      Math.max(bottom, y),
    ]
    count += 1
    for (const next of [index - 1, index + 1, index - width, index + width]) {
      if (isInk[next] !== 1 || seen[next] === 1) continue
      seen[next] = 1
      waiting.push(next)
    }
  }
  return { count, bounds: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } }
}

/** @param {ReturnType<typeof patchAt>} patch */
function isIcon({ count, bounds: { width, height } }) {
  const isSquare = Math.abs(width - height) <= 3
  return isSquare && width >= minSize && width <= maxSize && count > (width * height) / 3
}

/** A clock, a blinking cursor or the pointer changes fewer pixels. */
const minChangedPixels = 2_000

/**
 * Where something like a menu or a notification appeared or went away. Of several changes it is the largest,
 * because some pictures show the pointer, which moves meanwhile.
 * @param {Picture} before
 * @param {Picture} after
 * @param {Rectangle} within
 * @returns {Rectangle | null} null for a small change
 */
export function changedArea(before, after, within) {
  const isChanged = changesOf(before, after, within)
  const seen = new Uint8Array(isChanged.length)
  let largest = { count: 0, bounds: within }
  for (let index = 0; index < isChanged.length; index += 1) {
    if (isChanged[index] === 0 || seen[index] === 1) continue
    const patch = patchAt(index, isChanged, seen, after)
    if (patch.count > largest.count) largest = patch
  }
  return largest.count < minChangedPixels ? null : largest.bounds
}

/**
 * @param {Picture} before
 * @param {Picture} after
 * @param {Rectangle} within
 */
function changesOf(before, after, within) {
  const isChanged = new Uint8Array(after.width * after.height)
  for (let y = within.y; y < within.y + within.height; y += 1) {
    for (let x = within.x; x < within.x + within.width; x += 1) {
      const index = y * after.width + x
      if (!isSame(before, after, 3 * index)) isChanged[index] = 1
    }
  }
  return isChanged
}

/**
 * @param {Picture} before
 * @param {Picture} after
 * @param {number} at
 */
function isSame({ rgb: before }, { rgb: after }, at) {
  return before[at] === after[at] && before[at + 1] === after[at + 1] && before[at + 2] === after[at + 2]
}
