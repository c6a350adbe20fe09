import type { Display, Point, Rectangle } from 'electron'

/** What placing a window needs to know of a monitor. In points, except for the native origin (pixels). */
export type Monitor = Pick<Display, 'bounds' | 'workArea' | 'scaleFactor' | 'nativeOrigin'>
type Monitors = readonly Monitor[]
export type Side = 'top' | 'bottom' | 'left' | 'right'

/**
 * Converts a pixel of the X server to a screen point. Each monitor has its own scale, and an origin in both
 * units. Electron 33 cannot do this on Linux.
 *
 * @param monitors the primary one first
 */
export function pointAt(pixel: Point, monitors: Monitors): Point {
  const { bounds, scaleFactor, nativeOrigin } = nearestTo(pixel, monitors, inPixels)
  return {
    x: Math.round(bounds.x + (pixel.x - nativeOrigin.x) / scaleFactor),
    y: Math.round(bounds.y + (pixel.y - nativeOrigin.y) / scaleFactor),
  }
}

/** The monitor that holds a point, or else the nearest one. */
export const monitorAt = (point: Point, monitors: Monitors): Monitor =>
  nearestTo(point, monitors, ({ bounds }) => bounds)

/** The monitor most likely to hold the icon: the first one with a panel, or else the primary one. */
export function monitorWithPanel(monitors: Monitors): Monitor {
  return monitors.find((monitor) => panelSide(monitor) !== null) ?? first(monitors)
}

/**
 * The side with a panel, which is where the work area leaves a gap; null if there is none. A bar at the top
 * or bottom wins over a dock at the side, since that is where trays are.
 */
export function panelSide({ bounds, workArea }: Pick<Monitor, 'bounds' | 'workArea'>): Side | null {
  const rightGap = bounds.x + bounds.width - workArea.x - workArea.width
  const leftGap = workArea.x - bounds.x
  if (workArea.y > bounds.y) return 'top'
  if (workArea.y + workArea.height < bounds.y + bounds.height) return 'bottom'
  if (rightGap <= 0 && leftGap <= 0) return null
  return rightGap >= leftGap ? 'right' : 'left'
}

/** On which side a point lies outside the work area; null if it is inside. */
export function sideBeyond({ x, y }: Point, { workArea }: Pick<Monitor, 'workArea'>): Side | null {
  if (y < workArea.y) return 'top'
  if (y >= workArea.y + workArea.height) return 'bottom'
  if (x < workArea.x) return 'left'
  return x >= workArea.x + workArea.width ? 'right' : null
}

/** Whether a window lies entirely inside one monitor's work area. */
export const isInSight = (bounds: Rectangle, monitors: Monitors): boolean =>
  monitors.some(
    ({ workArea }) =>
      bounds.x >= workArea.x &&
      bounds.y >= workArea.y &&
      bounds.x + bounds.width <= workArea.x + workArea.width &&
      bounds.y + bounds.height <= workArea.y + workArea.height,
  )

export const middleOf = ({ x, y, width, height }: Rectangle): Point => ({
  x: x + width / 2,
  y: y + height / 2,
})

export const holds = (area: Rectangle, point: Point): boolean => distance(point, area) === 0

const inPixels = ({ bounds, scaleFactor, nativeOrigin }: Monitor): Rectangle => ({
  ...nativeOrigin,
  width: bounds.width * scaleFactor,
  height: bounds.height * scaleFactor,
})

function nearestTo(point: Point, monitors: Monitors, areaOf: (monitor: Monitor) => Rectangle): Monitor {
  const distanceTo = (monitor: Monitor) => distance(point, areaOf(monitor))
  return monitors.reduce((nearest, each) => (distanceTo(each) < distanceTo(nearest) ? each : nearest))
}

/** Right and bottom edges belong to the neighbour, hence the −1. */
const distance = ({ x, y }: Point, area: Rectangle): number =>
  Math.hypot(
    Math.max(area.x - x, 0, x - (area.x + area.width - 1)),
    Math.max(area.y - y, 0, y - (area.y + area.height - 1)),
  )

function first(monitors: Monitors): Monitor {
  const [monitor] = monitors
  if (!monitor) throw new Error('There is no monitor')
  return monitor
}
