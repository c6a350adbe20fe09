import { isDeepStrictEqual } from 'node:util'
import type { Point, Rectangle } from 'electron'
import type { KnownIcon, LastWindow } from '../window/lastWindow'
import { type Monitor, monitorAt, panelSide, pointAt, sideBeyond } from '../window/monitors'

/** An icon, wherever on it the click was: as large as panels are mostly high (points). */
const iconSize = 32

interface Dependencies {
  last: Pick<LastWindow, 'icon'>
  /** The primary one first. */
  monitors: () => readonly Monitor[]
  /** Where the system says that the icon is (points); empty where it does not. */
  iconBounds: () => Rectangle
  /** Where the pointer is (pixels); null where nobody can tell. */
  pointer: () => Promise<Point | null>
  /** Of a desktop that tells X programs of the pointer only while it is over one of them, as Wayland's do. */
  tellsPointerAtTimes: boolean
}

/**
 * Where the icon is. macOS and Windows know; on Linux it is where it was clicked last, for as long as the monitor and the panels
 * there stay as they were.
 */
export class IconPosition {
  #deps: Dependencies
  /** From where its menu was, as long as nobody clicked the icon itself. */
  #guess: KnownIcon | null = null

  constructor(deps: Dependencies) {
    this.#deps = deps
  }

  /** Null where nobody knows (points). */
  current(): Rectangle | null {
    const bounds = this.#deps.iconBounds()
    if (isOnScreen(bounds)) return bounds
    const known = [this.#deps.last.icon, this.#guess].find((icon) => icon && this.#isAsItWas(icon))
    return known ? around(known.at) : null
  }

  /** The icon is being clicked: from now on it is known where it is. */
  async clicked(): Promise<void> {
    if (isOnScreen(this.#deps.iconBounds())) return
    const found = await this.#pointer()
    if (!found) return
    if (this.#deps.tellsPointerAtTimes && sideBeyond(found.at, found.monitor) === null) return
    this.#deps.last.icon = knownAt(found.at, found.monitor)
  }

  /** An item of its menu is being clicked: where nobody knows the icon, it is in the panel that the menu came out of. */
  async menuClicked(): Promise<void> {
    if (this.current() || this.#deps.tellsPointerAtTimes) return
    const found = await this.#pointer()
    if (found) this.#guess = knownAt(inPanelBeside(found.at, found.monitor), found.monitor)
  }

  async #pointer() {
    const pixel = await this.#deps.pointer()
    if (!pixel) return null
    const monitors = this.#deps.monitors()
    const at = pointAt(pixel, monitors)
    return { at, monitor: monitorAt(at, monitors) }
  }

  #isAsItWas({ at, bounds, workArea }: KnownIcon): boolean {
    const monitor = monitorAt(at, this.#deps.monitors())
    return isDeepStrictEqual({ bounds, workArea }, { bounds: monitor.bounds, workArea: monitor.workArea })
  }
}

const isOnScreen = ({ width, height }: Rectangle) => width > 0 && height > 0

const around = ({ x, y }: Point): Rectangle => ({
  x: x - iconSize / 2,
  y: y - iconSize / 2,
  width: iconSize,
  height: iconSize,
})

const knownAt = (at: Point, { bounds, workArea }: Monitor): KnownIcon => ({ at, bounds, workArea })

/** The point of the panel that is nearest to this one; of a panel that nothing tells of, it is above or below. */
function inPanelBeside({ x, y }: Point, monitor: Monitor): Point {
  const { bounds } = monitor
  const isInUpperHalf = y < bounds.y + bounds.height / 2
  switch (panelSide(monitor) ?? (isInUpperHalf ? 'top' : 'bottom')) {
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
