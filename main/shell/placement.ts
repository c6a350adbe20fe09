import type { Rectangle, Size } from 'electron'

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
 * Where the popover goes: centred under (or above) what was clicked and inside the work area,
 * or in its upper right corner when nobody knows where the click was. All in screen points.
 */
export function placePopover(anchor: Rectangle | null, workArea: Rectangle, wanted: Size): Rectangle {
  const { width, height } = fittingSize(wanted, workArea)
  const right = workArea.x + workArea.width - width - gap
  const bottom = workArea.y + workArea.height - height - gap
  if (!anchor) return { x: right, y: workArea.y + gap, width, height }
  const isInUpperHalf = anchor.y + anchor.height / 2 < workArea.y + workArea.height / 2
  const below = anchor.y + anchor.height + gap
  const above = anchor.y - height - gap
  return {
    x: clamp(Math.round(anchor.x + anchor.width / 2 - width / 2), workArea.x + gap, right),
    y: clamp(isInUpperHalf ? below : above, workArea.y + gap, bottom),
    width,
    height,
  }
}

const clamp = (value: number, lowest: number, highest: number) => Math.max(lowest, Math.min(value, highest))
