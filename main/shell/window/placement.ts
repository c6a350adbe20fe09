import type { Point, Rectangle, Size } from 'electron'
import { holds, type Monitor, middleOf, monitorAt, panelSide, sideBeyond } from './monitors'

const gap = 8
/** The window as long as nobody has dragged it (points). */
export const usualSize: Size = { width: 380, height: 600 }
/** What stands around the list keeps its place from this height on (`base.css`), with some room for the border. */
const least: Size = { width: 380, height: 420 }
const widest = 2 * usualSize.width

/** How small and how large the window can be dragged (points). */
export function sizeLimits({ height }: Size): { least: Size; most: Size } {
  return {
    least: { width: least.width, height: Math.min(least.height, height - 2 * gap) },
    most: { width: widest, height },
  }
}

/** The size that comes nearest to the one wanted, and has its room there (points). */
export function fittingSize(wanted: Size, workArea: Size): Size {
  const limits = sizeLimits(workArea)
  return {
    width: Math.min(clamp(wanted.width, limits.least.width, widest), workArea.width - 2 * gap),
    height: Math.min(Math.max(wanted.height, limits.least.height), workArea.height - 2 * gap),
  }
}

/**
 * Where the popover goes: beside the icon, or, where nobody knows where that is, to the end of the panel that most trays are
 * at. Always inside the work area. All in screen points.
 *
 * @param monitor the one that the icon is on
 */
export function placePopover(icon: Rectangle | null, monitor: Monitor, wanted: Size): Rectangle {
  const size = fittingSize(wanted, monitor.workArea)
  const room = roomFor(size, monitor.workArea)
  const { x, y } = icon ? besideIcon(icon, monitor, size, room) : endOfPanel(monitor, room)
  return {
    x: clamp(Math.round(x), room.left, room.right),
    y: clamp(Math.round(y), room.top, room.bottom),
    ...size,
  }
}

/** A window where it is (the same rectangle), or in the middle of what is left when its own monitor is gone (points). */
export function placeWindow(bounds: Rectangle, monitors: readonly Monitor[]): Rectangle {
  const middle = middleOf(bounds)
  if (monitors.some((monitor) => holds(monitor.bounds, middle))) return bounds
  const { workArea } = monitorAt(middle, monitors)
  const { width, height } = fittingSize(bounds, workArea)
  const centre = middleOf(workArea)
  return { x: Math.round(centre.x - width / 2), y: Math.round(centre.y - height / 2), width, height }
}

/** How far the window's upper left corner may go. */
interface Room {
  left: number
  right: number
  top: number
  bottom: number
}

const roomFor = ({ width, height }: Size, workArea: Rectangle): Room => ({
  left: workArea.x + gap,
  right: workArea.x + workArea.width - width - gap,
  top: workArea.y + gap,
  bottom: workArea.y + workArea.height - height - gap,
})

/** Centred along the panel that the icon is in, or, where the system tells of none there, below or above the icon. */
function besideIcon(icon: Rectangle, monitor: Monitor, { width, height }: Size, room: Room) {
  const middle = middleOf(icon)
  const centred = { x: middle.x - width / 2, y: middle.y - height / 2 }
  switch (sideBeyond(middle, monitor)) {
    case 'top':
      return { x: centred.x, y: room.top }
    case 'bottom':
      return { x: centred.x, y: room.bottom }
    case 'left':
      return { x: room.left, y: centred.y }
    case 'right':
      return { x: room.right, y: centred.y }
    case null:
      return { x: centred.x, y: isInUpperHalf(middle, monitor) ? below(icon) : icon.y - height - gap }
  }
}

const below = (icon: Rectangle) => icon.y + icon.height + gap
const isInUpperHalf = (point: Point, { workArea }: Monitor) => point.y < middleOf(workArea).y

function endOfPanel(monitor: Monitor, { left, right, top, bottom }: Room) {
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

const clamp = (value: number, lowest: number, highest: number) => Math.max(lowest, Math.min(value, highest))
