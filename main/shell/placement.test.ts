import { expect, it } from 'vitest'
import { placePopover, usualSize } from './placement'

const workArea = { x: 0, y: 32, width: 1280, height: 960 }
const smallArea = { x: 0, y: 0, width: 640, height: 360 }
const trayAbove = { x: 1100, y: 8, width: 24, height: 24 }
const trayBelow = { x: 1100, y: 1000, width: 24, height: 24 }

it.each([
  ['as nobody dragged it', workArea, usualSize, { width: 380, height: 600 }],
  ['as it was dragged', workArea, { width: 500, height: 800 }, { width: 500, height: 800 }],
  ['never smaller than it can be read', workArea, { width: 10, height: 10 }, { width: 380, height: 420 }],
  [
    'at most twice as wide, and as high as there is room',
    workArea,
    { width: 9_000, height: 9_000 },
    { width: 760, height: 944 },
  ],
  ['smaller on a small screen', smallArea, { width: 760, height: 800 }, { width: 624, height: 344 }],
])('the popover is shown %s', (_, area, wanted, size) => {
  expect(placePopover(null, area, wanted)).toMatchObject(size)
})

it.each([
  ['below', trayAbove, { y: 40 }],
  ['above', trayBelow, { y: 184 }],
])('a larger one stays in sight %s the tray', (_, tray, place) => {
  const placed = placePopover(tray, workArea, { width: 700, height: 800 })
  expect(placed).toEqual({ x: 572, width: 700, height: 800, ...place })
})
