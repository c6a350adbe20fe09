import type { Display, Point, Rectangle } from 'electron'

/** What of a monitor counts where a window is placed. All in points, but for its origin in pixels. */
export type Monitor = Pick<Display, 'bounds' | 'workArea' | 'scaleFactor' | 'nativeOrigin'>
type Side = 'top' | 'bottom' | 'left' | 'right'

/**
 * The point of the screen at this pixel of it, as the X server counts them. Each monitor has its own scale and its own origin
 * in both; Electron 33 cannot tell on Linux.
 *
 * @param monitors the primary one first
 */
export function pointAt(pixel: Point, monitors: readonly Monitor[]): Point {
  const { bounds, scaleFactor, nativeOrigin } = nearestTo(pixel, monitors, inPixels)
  return {
    x: Math.round(bounds.x + (pixel.x - nativeOrigin.x) / scaleFactor),
    y: Math.round(bounds.y + (pixel.y - nativeOrigin.y) / scaleFactor),
  }
}

/** The monitor that a point of the screen is on, or the one that it is nearest to. */
export const monitorAt = (point: Point, monitors: readonly Monitor[]): Monitor =>
  nearestTo(point, monitors, ({ bounds }) => bounds)

/** The monitor with a panel, where the icon is likely to be: the primary one, unless only another one has any. */
export function monitorWithPanel(monitors: readonly Monitor[]): Monitor {
  return monitors.find((monitor) => panelSide(monitor) !== null) ?? first(monitors)
}

/**
 * The side at which something keeps windows away: where the panel is. Of several, where trays are: in a bar above or below, and
 * not in a dock beside it. Null where there is none.
 */
export function panelSide({ bounds, workArea }: Monitor): Side | null {
  const rightGap = bounds.x + bounds.width - workArea.x - workArea.width
  const leftGap = workArea.x - bounds.x
  if (workArea.y > bounds.y) return 'top'
  if (workArea.y + workArea.height < bounds.y + bounds.height) return 'bottom'
  if (rightGap <= 0 && leftGap <= 0) return null
  return rightGap >= leftGap ? 'right' : 'left'
}

/** The side of the work area beyond which a point is; null where it is within. */
export function sideBeyond({ x, y }: Point, { workArea }: Monitor): Side | null {
  if (y < workArea.y) return 'top'
  if (y >= workArea.y + workArea.height) return 'bottom'
  if (x < workArea.x) return 'left'
  return x >= workArea.x + workArea.width ? 'right' : null
}

/** Whether all of it can be seen. */
export const isInSight = (bounds: Rectangle, monitors: readonly Monitor[]): boolean =>
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

function nearestTo(
  point: Point,
  monitors: readonly Monitor[],
  areaOf: (monitor: Monitor) => Rectangle,
): Monitor {
  const away = (monitor: Monitor) => distance(point, areaOf(monitor))
  return monitors.reduce((nearest, each) => (away(each) < away(nearest) ? each : nearest), first(monitors))
}

/** A pixel on the border of two belongs to the one that it begins. */
const distance = ({ x, y }: Point, area: Rectangle): number =>
  Math.hypot(
    Math.max(area.x - x, 0, x - (area.x + area.width - 1)),
    Math.max(area.y - y, 0, y - (area.y + area.height - 1)),
  )

function first(monitors: readonly Monitor[]): Monitor {
  const [monitor] = monitors
  if (!monitor) throw new Error('There is no monitor')
  return monitor
}
