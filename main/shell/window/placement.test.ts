import { describe, expect, it } from 'vitest'
import type { Monitor } from './monitors'
import { popoverBounds, usualSize, windowBounds } from './placement'

const workArea = { x: 0, y: 32, width: 1280, height: 960 }
const smallArea = { x: 0, y: 0, width: 640, height: 360 }
const trayAbove = { x: 1100, y: 8, width: 24, height: 24 }
const trayBelow = { x: 1100, y: 1000, width: 24, height: 24 }

/** A monitor of 1280 × 1024 points, unless its work area is larger. */
const monitor = (area: Monitor['workArea']): Monitor => ({
  bounds: { x: 0, y: 0, width: 1280, height: 1024 },
  workArea: area,
  scaleFactor: 1,
  nativeOrigin: { x: 0, y: 0 },
})

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
  expect(popoverBounds(null, monitor(area), wanted)).toMatchObject(size)
})

it.each([
  ['below', trayAbove, { y: 40 }],
  ['above', trayBelow, { y: 384 }],
])('it stands %s the icon', (_, icon, place) => {
  expect(popoverBounds(icon, monitor(workArea), usualSize)).toMatchObject({ x: 892, ...place })
})

it.each([
  ['below', trayAbove, { y: 40 }],
  ['above', trayBelow, { y: 184 }],
])('a larger one stays in sight %s the tray', (_, tray, place) => {
  const placed = popoverBounds(tray, monitor(workArea), { width: 700, height: 800 })
  expect(placed).toEqual({ x: 572, width: 700, height: 800, ...place })
})

describe('in a panel that stands upright it stands beside the icon', () => {
  it.each([
    [
      'left',
      { x: 48, y: 0, width: 1232, height: 1024 },
      { x: 12, y: 500, width: 24, height: 24 },
      { x: 56, y: 212 },
    ],
    [
      'right',
      { x: 0, y: 0, width: 1232, height: 1024 },
      { x: 1244, y: 990, width: 24, height: 24 },
      { x: 844, y: 416 },
    ],
  ])('%s', (_, area, icon, place) => {
    expect(popoverBounds(icon, monitor(area), usualSize)).toMatchObject(place)
  })
})

describe('where nobody knows the icon it stands at the end of the panel', () => {
  it.each([
    ['above', workArea, { x: 892, y: 40 }],
    ['below', { x: 0, y: 0, width: 1280, height: 984 }, { x: 892, y: 376 }],
    ['above, beside a wide dock', { x: 70, y: 32, width: 1210, height: 992 }, { x: 892, y: 40 }],
    ['left', { x: 48, y: 0, width: 1232, height: 1024 }, { x: 56, y: 416 }],
    ['right', { x: 0, y: 0, width: 1232, height: 1024 }, { x: 844, y: 416 }],
    ['that nothing tells of', { x: 0, y: 0, width: 1280, height: 1024 }, { x: 892, y: 8 }],
  ])('%s', (_, area, place) => {
    expect(popoverBounds(null, monitor(area), usualSize)).toMatchObject(place)
  })
})

describe('a window like any other', () => {
  const bounds = { x: 1500, y: 300, width: 380, height: 600 }
  const other = { ...monitor(workArea), bounds: { x: 1280, y: 0, width: 1280, height: 1024 } }

  it('stays where it is', () => {
    expect(windowBounds(bounds, [monitor(workArea), other])).toBe(bounds)
  })

  it('comes to the monitor that is left when its own is gone', () => {
    expect(windowBounds(bounds, [monitor(workArea)])).toEqual({ x: 450, y: 212, width: 380, height: 600 })
  })
})
