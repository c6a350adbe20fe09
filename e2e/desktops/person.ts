import {
  changedArea,
  findIcons,
  type Picture,
  type Point,
  type Rectangle,
} from '../../scripts/desktop/desktops/picture.mjs'
import type { Edge, RealDesktop, Seat } from '../../scripts/desktop/desktops/realDesktop.mjs'
import type { TrayMenuItem } from '../../scripts/desktop/trayMenu.mjs'
import { expect } from '../test'

/** The title of another program's window. */
export const otherWindow = 'Another window'
/** How far from the edge a panel shows icons, at most (px). */
const thickestPanel = 80
/** How many looks in a row must find a window in the same position. */
const looksAtRest = 3
/** How far the pointer moves between looks: less than the height of a menu's row (px). */
const pointerStep = 8

/** A person at the desktop, who sees the screen and uses the pointer and the keys. */
export class Person {
  readonly seat: Seat
  #pictures: string
  #iconClicks: number

  /** @param pictures the beginning of the paths of pictures; a dash and a name follow */
  constructor(seat: Seat, pictures: string, { iconClicks = 1 }: Pick<RealDesktop, 'iconClicks'>) {
    this.seat = seat
    this.#pictures = pictures
    this.#iconClicks = iconClicks
  }

  /** Clicks the icon as one does on this desktop to open PauseBar instead of its menu. */
  clickIcon(icon: Point): Promise<void> {
    return this.seat.click(icon, 'left', this.#iconClicks)
  }

  press(...keys: string[]): Promise<void> {
    return this.seat.press(...keys)
  }

  look(name: string): Promise<void> {
    return this.seat.savePicture(`${this.#pictures}-${name}.png`)
  }

  /**
   * Clicks a window near its left edge, which PauseBar does not cover. Its far edges are not reliable, because xdotool counts
   * the frame twice.
   */
  async clickWindow(title: string): Promise<void> {
    const window = await this.seat.window(title)
    if (!window) throw new Error(`There is no window “${title}”`)
    await this.seat.click({ x: window.x + 20, y: window.y + window.height / 2 })
  }

  async monitor(index: 0 | 1): Promise<Rectangle> {
    const monitor = (await this.seat.monitors())[index]
    if (!monitor) throw new Error('There is no such monitor')
    return monitor
  }

  /** Expects that PauseBar shows no window for this long. */
  async expectLeftAlone(forMs: number): Promise<void> {
    const end = performance.now() + forMs
    while (performance.now() < end) {
      expect(await this.seat.window('PauseBar'), 'no window of PauseBar in the way').toBeNull()
    }
    await this.expectFocus(otherWindow)
  }

  /** Where PauseBar's icon is in the panel at this edge, once it has stopped moving. */
  async findIcon(edge: Edge, monitor: 0 | 1 = 0): Promise<Rectangle> {
    const shape = await this.monitor(monitor)
    let found: Rectangle | undefined
    await expect(async () => {
      const before = found
      const icons = findIcons(await this.seat.picture())
      found = icons.find((icon) => isAtEdge(icon, edge, shape))
      expect(found, `the icon in the panel at the ${edge}`).toBeDefined()
      expect(found).toEqual(before)
    }).toPass({ timeout: 30_000 })
    if (!found) throw new Error('No icon')
    return found
  }

  /** Waits until the popover is open and has stopped moving. */
  async popover(): Promise<Rectangle> {
    let seen: Rectangle | null = null
    let looks = 0
    await expect
      .poll(
        async () => {
          const before = seen
          seen = await this.seat.window('PauseBar')
          looks = seen !== null && JSON.stringify(seen) === JSON.stringify(before) ? looks + 1 : 0
          return looks
        },
        { message: 'the popover is there', timeout: 10_000 },
      )
      .toBeGreaterThanOrEqual(looksAtRest)
    if (seen === null) throw new Error('No popover')
    return seen
  }

  async expectPopover(wanted: null): Promise<void> {
    await expect
      .poll(() => this.seat.window('PauseBar'), { message: 'the popover is closed', timeout: 10_000 })
      .toBe(wanted)
  }

  /** A picture of the desktop, once nothing moves any more. */
  async atRest(): Promise<Picture> {
    const all = await this.monitor(0)
    let before = await this.seat.picture()
    await expect(async () => {
      const last = before
      before = await this.seat.picture()
      expect(changedArea(last, before, all)).toBeNull()
    }).toPass({ timeout: 20_000, intervals: [500] })
    return before
  }

  /** Waits until something outside the panel at the top has changed and is at rest; returns where. */
  async waitForChange(before: Picture, what: string): Promise<Rectangle> {
    const monitor = await this.monitor(0)
    const within = {
      ...monitor,
      y: monitor.y + thickestPanel / 2,
      height: monitor.height - thickestPanel / 2,
    }
    let found: Rectangle | null = null
    await expect(async () => {
      const last = found
      found = changedArea(before, await this.seat.picture(), within)
      expect(found, what).not.toBeNull()
      expect(found).toEqual(last)
    }).toPass({ timeout: 20_000, intervals: [500] })
    if (!found) throw new Error('Nothing changed')
    return found
  }

  /** Chooses an item of the open menu with the arrow keys. */
  async chooseByKeys(menu: readonly TrayMenuItem[], label: string): Promise<void> {
    const { first: down, last: up } = placeIn(menu, label)
    const keys = down < up ? Array(down).fill('Down') : Array(up).fill('Up')
    await this.press(...keys)
    await this.look('chosen')
    await this.press('Return')
  }

  /**
   * Chooses an item of the open menu with the pointer. It moves up from the menu's end and counts the rows that light up
   * under it: those are the ones that can be chosen.
   */
  async chooseByPointer(menu: readonly TrayMenuItem[], label: string, area: Rectangle): Promise<void> {
    const { last: wanted } = placeIn(menu, label)
    const end = area.y + area.height
    await this.seat.move({ x: area.x - pointerStep, y: end })
    const plain = await this.seat.picture()
    let row: Rectangle | null = null
    let rows = 0
    for (let y = end; rows < wanted && y > area.y; y -= pointerStep) {
      await this.seat.move({ x: middleOf(area).x, y })
      const lit = changedArea(plain, await this.seat.picture(), area)
      // The pointer is drawn over the row's edge, which makes the row look a little higher.
      if (lit === null || (row !== null && middleOf(lit).y > row.y)) continue
      row = lit
      rows += 1
    }
    if (row === null || rows < wanted) throw new Error(`Of ${wanted} rows of the menu ${rows} lit up.`)
    await this.look('chosen')
    await this.seat.click(middleOf(row))
  }

  async expectFocus(title: string): Promise<void> {
    await expect
      .poll(() => this.seat.focused(), { message: 'the window with the keyboard', timeout: 10_000 })
      .toBe(title)
  }
}

/** The item's position among those that can be chosen, counted from the first and from the last. */
function placeIn(menu: readonly TrayMenuItem[], label: string): { first: number; last: number } {
  const labels = menu.filter(({ isSeparator, enabled }) => !isSeparator && enabled).map((item) => item.label)
  const index = labels.indexOf(label)
  if (index < 0) throw new Error(`The menu has no “${label}”: ${labels.join(' · ')}`)
  return { first: index + 1, last: labels.length - index }
}

export const middleOf = ({ x, y, width, height }: Rectangle): Point => ({
  x: x + width / 2,
  y: y + height / 2,
})

function isAtEdge(icon: Rectangle, edge: Edge, monitor: Rectangle): boolean {
  const [x, y] = [icon.x + icon.width / 2 - monitor.x, icon.y + icon.height / 2 - monitor.y]
  if (x < 0 || y < 0 || x > monitor.width || y > monitor.height) return false
  const distances = { left: x, top: y, right: monitor.width - x, bottom: monitor.height - y }
  return distances[edge] < thickestPanel
}
