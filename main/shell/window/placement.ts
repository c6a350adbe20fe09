import type { Point, Rectangle, Size } from 'electron'
import { holds, type Monitor, middleOf, monitorAt, panelSide, type Side, sideBeyond } from './monitors'

// All sizes and positions are in screen points.

const gap = 8
/** The window's size until somebody drags it. */
export const usualSize: Size = { width: 380, height: 600 }
/** From this height on, only the list scrolls (`base.css`: 26rem, and some for the border). */
const minSize: Size = { width: 380, height: 420 }
const maxWidth = 2 * usualSize.width

/** How small and how large the window can be dragged. */
export function sizeLimits({ height }: Size): { min: Size; max: Size } {
  return {
    min: { width: minSize.width, height: Math.min(minSize.height, height - 2 * gap) },
    max: { width: maxWidth, height },
  }
}

/** The size closest to the wanted one that fits. */
export function fittingSize(wanted: Size, workArea: Size): Size {
  const { min } = sizeLimits(workArea)
  return {
    width: Math.min(clamp(wanted.width, min.width, maxWidth), workArea.width - 2 * gap),
    height: Math.min(Math.max(wanted.height, min.height), workArea.height - 2 * gap),
  }
}

/**
 * The popover's bounds: beside the icon, or, if that is unknown, at the end of the panel where most trays
 * are. Always inside the work area.
 *
 * @param monitor the icon's monitor
 */
export function popoverBounds(icon: Rectangle | null, monitor: Monitor, wanted: Size): Rectangle {
  const { workArea } = monitor
  const size = fittingSize(wanted, workArea)
  const corners = {
    left: workArea.x + gap,
    right: workArea.x + workArea.width - size.width - gap,
    top: workArea.y + gap,
    bottom: workArea.y + workArea.height - size.height - gap,
  }
  const { x, y } = icon ? besideIcon(icon, monitor, size, corners) : endOfPanel(monitor, corners)
  return {
    x: clamp(Math.round(x), corners.left, corners.right),
    y: clamp(Math.round(y), corners.top, corners.bottom),
    ...size,
  }
}

/** An ordinary window's bounds: the same object, or centred on another monitor when its own has gone. */
export function windowBounds(bounds: Rectangle, monitors: readonly Monitor[]): Rectangle {
  const middle = middleOf(bounds)
  if (monitors.some((monitor) => holds(monitor.bounds, middle))) return bounds
  const { workArea } = monitorAt(middle, monitors)
  const { width, height } = fittingSize(bounds, workArea)
  const centre = middleOf(workArea)
  return { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2), width, height }
}

/** The limits for the window's upper left corner. */
type Corners = Record<Side, number>

/** Along the icon's panel, centred on the icon. If the system reports no panel there, below or above the icon. */
function besideIcon(icon: Rectangle, monitor: Monitor, { width, height }: Size, corners: Corners): Point {
  const middle = middleOf(icon)
  const x = middle.x - width / 2
  const y = middle.y - height / 2
  switch (sideBeyond(middle, monitor)) {
    case 'top':
      return { x, y: corners.top }
    case 'bottom':
      return { x, y: corners.bottom }
    case 'left':
      return { x: corners.left, y }
    case 'right':
      return { x: corners.right, y }
    case null: {
      const isInUpperHalf = middle.y < middleOf(monitor.workArea).y
      return { x, y: isInUpperHalf ? icon.y + icon.height + gap : icon.y - height - gap }
    }
  }
}

function endOfPanel(monitor: Monitor, { left, right, top, bottom }: Corners): Point {
  switch (panelSide(monitor)) {
    case 'bottom':
    case 'right':
      return { x: right, y: bottom }
    case 'left':
      return { x: left, y: bottom }
    case 'top':
    case null:
      return { x: right, y: top }
  }
}

const clamp = (value: number, min: number, max: number) => Math.max(min, Math.min(value, max))
