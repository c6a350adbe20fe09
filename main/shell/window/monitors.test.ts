import { expect, it } from 'vitest'
import { isInSight, type Monitor, monitorAt, monitorWithPanel, pointAt } from './monitors'

const area = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const free = (x: number, y: number, width: number, height: number, scaleFactor = 1): Monitor => ({
  bounds: area(x, y, width, height),
  workArea: area(x, y, width, height),
  scaleFactor,
  nativeOrigin: { x, y },
})

const left = free(0, 0, 1280, 800)
const right = free(1280, 0, 1920, 1080)

it.each([
  ['of one monitor', [left], { x: 600, y: 790 }, { x: 600, y: 790 }],
  ['of one at twice the scale', [free(0, 0, 640, 400, 2)], { x: 1200, y: 20 }, { x: 600, y: 10 }],
  ['of the second monitor', [left, right], { x: 1280, y: 5 }, { x: 1280, y: 5 }],
  [
    'of the second one, which has another scale',
    [left, { ...free(1280, 0, 960, 540, 2), nativeOrigin: { x: 1280, y: 0 } }],
    { x: 1480, y: 100 },
    { x: 1380, y: 50 },
  ],
  [
    'of the first one, when the second one’s points overlap its pixels',
    [{ ...free(0, 0, 640, 400, 2) }, { ...free(640, 0, 1280, 800), nativeOrigin: { x: 1280, y: 0 } }],
    { x: 1270, y: 780 },
    { x: 635, y: 390 },
  ],
  [
    'to the left of the primary one',
    [left, free(-1280, -200, 1280, 800)],
    { x: -5, y: -190 },
    { x: -5, y: -190 },
  ],
])('a pixel of the X server is a point of the screen: %s', (_, monitors, pixel, point) => {
  expect(pointAt(pixel, monitors)).toEqual(point)
})

it('a point belongs to the monitor that it is on or nearest to, however the list is ordered', () => {
  expect(monitorAt({ x: 1280, y: 10 }, [left, right])).toBe(right)
  expect(monitorAt({ x: 1279, y: 10 }, [right, left])).toBe(left)
  expect(monitorAt({ x: 5_000, y: -30 }, [left, right])).toBe(right)
})

it('the icon is looked for where a panel is, and on the primary monitor first', () => {
  const withPanel = (monitor: Monitor): Monitor => {
    const { x, y, width, height } = monitor.bounds
    return { ...monitor, workArea: area(x, y + 30, width, height - 30) }
  }
  const rightWithPanel = withPanel(right)
  const leftWithPanel = withPanel(left)
  expect(monitorWithPanel([left, right])).toBe(left)
  expect(monitorWithPanel([left, rightWithPanel])).toBe(rightWithPanel)
  expect(monitorWithPanel([leftWithPanel, rightWithPanel])).toBe(leftWithPanel)
})

it('a window that lies across two monitors, or under a panel, is not to be seen whole', () => {
  expect(isInSight(area(1300, 10, 380, 600), [left, right])).toBe(true)
  expect(isInSight(area(1000, 10, 380, 600), [left, right])).toBe(false)
  expect(isInSight(area(1300, 10, 380, 600), [left])).toBe(false)
})
