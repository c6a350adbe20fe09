import { isDeepStrictEqual } from 'node:util'
import type { Point, Rectangle } from 'electron'
import type { KnownIcon, LastWindow } from './lastWindow'
import { type Monitor, monitorAt, pointAt, sideBeyond } from './monitors'

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

  constructor(deps: Dependencies) {
    this.#deps = deps
  }

  /** Null where nobody knows (points). */
  current(): Rectangle | null {
    const bounds = this.#deps.iconBounds()
    if (isOnScreen(bounds)) return bounds
    const { icon } = this.#deps.last
    return icon && this.#isAsItWas(icon) ? around(icon.at) : null
  }

  /** The icon is being clicked: from now on it is known where it is. */
  async clicked(): Promise<void> {
    if (isOnScreen(this.#deps.iconBounds())) return
    const pixel = await this.#deps.pointer()
    if (!pixel) return
    const monitors = this.#deps.monitors()
    const at = pointAt(pixel, monitors)
    const monitor = monitorAt(at, monitors)
    if (this.#deps.tellsPointerAtTimes && sideBeyond(at, monitor) === null) return
    this.#deps.last.icon = { at, bounds: monitor.bounds, workArea: monitor.workArea }
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
