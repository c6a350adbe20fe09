import { expect, test } from 'vitest'
import { changedArea, findIcons, readPicture } from './picture.mjs'

const size = { width: 200, height: 100 }
const all = { x: 0, y: 0, ...size }

/**
 * A grey screen with rectangles on it.
 * @param {{ x: number, y: number, width: number, height: number, colour?: number[] }[]} rectangles
 */
function pictureOf(...rectangles) {
  const rgb = Buffer.alloc(3 * size.width * size.height, 0x80)
  for (const { x, y, width, height, colour = [0x5b, 0x5e, 0xf0] } of rectangles)
    for (let row = y; row < y + height; row += 1)
      for (let column = x; column < x + width; column += 1) rgb.set(colour, 3 * (row * size.width + column))
  return { ...size, rgb }
}

test('an icon is found where it is, and in a colour that a panel has blended a little', () => {
  const icon = { x: 150, y: 4, width: 22, height: 22 }
  expect(findIcons(pictureOf(icon))).toEqual([icon])
  expect(findIcons(pictureOf({ ...icon, colour: [0x60, 0x63, 0xf2] }))).toEqual([icon])
})

test('what is no square, too small, or of another colour is no icon', () => {
  const button = { x: 10, y: 10, width: 90, height: 30 }
  const dot = { x: 120, y: 10, width: 5, height: 5 }
  const red = { x: 150, y: 4, width: 22, height: 22, colour: [0xd0, 0x20, 0x20] }
  expect(findIcons(pictureOf(button, dot, red))).toEqual([])
})

test('a menu that came is an area, and a clock that went on is none', () => {
  const menu = { x: 20, y: 30, width: 60, height: 40 }
  const clock = { x: 170, y: 2, width: 20, height: 10 }
  expect(changedArea(pictureOf(), pictureOf(menu), all)).toEqual(menu)
  expect(changedArea(pictureOf(), pictureOf(clock), all)).toBeNull()
})

test('a menu that came is the area, and not the pointer that left another place', () => {
  const menu = { x: 20, y: 30, width: 60, height: 40 }
  const pointer = { x: 150, y: 80, width: 12, height: 18 }
  expect(changedArea(pictureOf(pointer), pictureOf(menu), all)).toEqual(menu)
})

test('a picture is read out of its file', () => {
  const { width, height, rgb } = pictureOf({ x: 0, y: 0, width: 20, height: 20 })
  expect(readPicture(Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`), rgb]))).toEqual({
    width,
    height,
    rgb,
  })
  expect(() => readPicture(Buffer.from('nothing'))).toThrow('no picture')
})
