import type { Rectangle, Size } from 'electron'

const gap = 8

/**
 * Where the popover goes: centred under (or above) what was clicked and inside the work area,
 * or in its upper right corner when nobody knows where the click was. All in screen points.
 */
export function placePopover(anchor: Rectangle | null, workArea: Rectangle, wanted: Size): Rectangle {
  const height = Math.min(wanted.height, workArea.height - 2 * gap)
  const width = Math.min(wanted.width, workArea.width - 2 * gap)
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
