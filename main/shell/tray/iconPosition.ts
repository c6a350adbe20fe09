import { isDeepStrictEqual } from 'node:util'
import type { Point, Rectangle } from 'electron'
import type { KnownIcon, LastWindow } from '../window/lastWindow'
import { type Monitor, monitorAt, panelSide, pointAt, sideBeyond } from '../window/monitors'

/** The assumed side of the icon around a click: the usual height of a panel (points). */
const iconSize = 32

interface IconPositionDeps {
  last: Pick<LastWindow, 'icon'>
  /** The primary one first. */
  monitors: () => readonly Monitor[]
  /** The icon's bounds according to the system (points); empty where it does not tell. */
  iconBounds: () => Rectangle
  /** The pointer's position (pixels); null when unknown. */
  pointer: () => Promise<Point | null>
  /** X programs learn of the pointer only while it is over an X window, as in a Wayland session. */
  isPointerUnreliable: boolean
}

/**
 * Where the tray icon is. macOS and Windows know. On Linux it is where it was last clicked, until the monitor
 * or its panels change.
 */
export class IconPosition {
  #deps: IconPositionDeps
  /** Guessed from the position of the menu, until the icon itself is clicked. */
  #guess: KnownIcon | null = null

  constructor(deps: IconPositionDeps) {
    this.#deps = deps
  }

  /** In screen points; null when unknown. */
  current(): Rectangle | null {
    const bounds = this.#deps.iconBounds()
    if (hasArea(bounds)) return bounds
    const known = [this.#deps.last.icon, this.#guess].find((icon) => icon && this.#isCurrent(icon))
    return known ? around(known.at) : null
  }

  /** To be called on a click on the icon, which tells its position. */
  async clicked(): Promise<void> {
    if (hasArea(this.#deps.iconBounds())) return
    const found = await this.#atPointer()
    if (!found || (this.#deps.isPointerUnreliable && sideBeyond(found.at, found) === null)) return
    this.#deps.last.icon = found
  }

  /** To be called on a click in the icon's menu: an icon of unknown position must be in the panel next to that. */
  async menuClicked(): Promise<void> {
    if (this.current() || this.#deps.isPointerUnreliable) return
    const found = await this.#atPointer()
    if (found) this.#guess = { ...found, at: nearestInPanel(found) }
  }

  async #atPointer(): Promise<KnownIcon | null> {
    const pixel = await this.#deps.pointer()
    if (!pixel) return null
    const monitors = this.#deps.monitors()
    const at = pointAt(pixel, monitors)
    const { bounds, workArea } = monitorAt(at, monitors)
    return { at, bounds, workArea }
  }

  #isCurrent({ at, bounds, workArea }: KnownIcon): boolean {
    const monitor = monitorAt(at, this.#deps.monitors())
    return isDeepStrictEqual({ bounds, workArea }, { bounds: monitor.bounds, workArea: monitor.workArea })
  }
}

const hasArea = ({ width, height }: Rectangle) => width > 0 && height > 0

const around = ({ x, y }: Point): Rectangle => ({
  x: x - iconSize / 2,
  y: y - iconSize / 2,
  width: iconSize,
  height: iconSize,
})

/** The nearest point in the panel. If the system reports no panel, there must be one at the top or bottom edge. */
function nearestInPanel({ at: { x, y }, bounds, workArea }: KnownIcon): Point {
  const isInUpperHalf = y < bounds.y + bounds.height / 2
  switch (panelSide({ bounds, workArea }) ?? (isInUpperHalf ? 'top' : 'bottom')) {
    case 'top':
      return { x, y: bounds.y }
    case 'bottom':
      return { x, y: bounds.y + bounds.height - 1 }
    case 'left':
      return { x: bounds.x, y }
    case 'right':
      return { x: bounds.x + bounds.width - 1, y }
  }
}
