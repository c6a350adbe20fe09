import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { desktops } from '../../scripts/desktop/desktops/desktops.mjs'
import type { Point, Rectangle } from '../../scripts/desktop/desktops/picture.mjs'
import type { Edge, RealDesktop } from '../../scripts/desktop/desktops/realDesktop.mjs'
import { startRealDesktop } from '../../scripts/desktop/desktops/startRealDesktop.mjs'
import { noBus } from '../../scripts/desktop/virtualDesktop.mjs'
import type { PauseBar } from '../pauseBar'
import { checkout } from '../processes'
import { test as everyday, expect, q1 } from '../test'
import { middleOf, otherWindow, Person } from './person'

export { expect, q1 } from '../test'
export { middleOf, otherWindow } from './person'

export interface DesktopOptions {
  /** The name of the desktop under test. */
  desktopName: string
}

interface WorkerFixtures extends DesktopOptions {
  plan: RealDesktop
  session: Awaited<ReturnType<typeof startRealDesktop>>
}

interface TestFixtures {
  /** The person at the desktop. */
  person: Person
  /** Moves the panel there, and does not wait: programs that start later find it there. */
  putPanel: (edge: Edge, monitor?: 0 | 1) => Promise<void>
  /** Opens a window of another program, which gets the keyboard. */
  openOther: () => Promise<void>
  /** Starts PauseBar, connects it, and closes its window. */
  startConnected: () => Promise<PauseBar>
}

const pictures = join(checkout, 'artifacts/desktops')
/** A point that no panel covers, whichever edge it is at. */
const clearOfPanels = { x: 400, y: 400 }

export const test = everyday.extend<TestFixtures, WorkerFixtures>({
  desktopName: ['', { option: true, scope: 'worker' }],
  plan: [
    async ({ desktopName }, use) => {
      const plan = desktops.find(({ name }) => name === desktopName)
      if (!plan) throw new Error(`There is no desktop called ${desktopName}.`)
      await use(plan)
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ plan }, use) => {
      await mkdir(pictures, { recursive: true })
      const session = await startRealDesktop(plan)
      await use(session)
      await session.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  desktop: async ({ session: { env, home } }, use) => {
    await use({ env, home, trayHost: undefined, keyring: undefined, restartSessionBus: noBus, stop: noBus })
  },
  person: async ({ session, plan }, use) => {
    // The previous test left the pointer on the icon, and KDE highlights what is under the pointer.
    await session.seat.move(clearOfPanels)
    await use(new Person(session.seat, join(pictures, plan.name), plan))
  },
  putPanel: async ({ session, plan }, use) => {
    await use(async (edge, monitor = 0) => {
      await session.seat.setSecondMonitor(monitor === 1)
      await plan.putPanel(session, edge, monitor)
    })
    await session.seat.setSecondMonitor(false)
  },
  openOther: async ({ session, person }, use) => {
    const closings: (() => void)[] = []
    await use(async () => {
      closings.push(session.openWindow(otherWindow))
      await person.expectFocus(otherWindow)
    })
    for (const close of closings) close()
  },
  startConnected: async ({ session, start, alta, person }, use) => {
    await use(async () => {
      const pauseBar = await start({ args: [...session.appArgs] })
      await pauseBar.connect(alta.token)
      await pauseBar.expectStatus(q1.name, 'Active')
      // Not by a key: some desktops do not give the keyboard to a window that opens by itself.
      await pauseBar.page.evaluate(() => Reflect.get(window, 'pauseBar').hidePopover())
      await person.expectPopover(null)
      return pauseBar
    })
  },
})

/** Expects that the popover is beside the panel, which holds the icon. */
export function expectAtEdge(
  { display }: RealDesktop,
  popover: Rectangle,
  edge: Edge,
  monitor: Rectangle,
): void {
  const seen = `popover ${textOf(popover)}, monitor ${textOf(monitor)}`
  const { x, y, width, height } = monitor
  const panel = {
    top: { x, y, width, height: 0 },
    bottom: { x, y: y + height, width, height: 0 },
    left: { x, y, width: 0, height },
    right: { x: x + width, y, width: 0, height },
  }
  expect(isWithin(popover, monitor), `is on the monitor of the panel: ${seen}`).toBe(true)
  if (display === 'wayland') return
  expect(distanceFrom(popover, panel[edge], edge), `is near the panel: ${seen}`).toBeLessThanOrEqual(
    2 * nearest,
  )
}

/** Expects that the popover is at the icon: clear of it, near it, and on the same monitor. */
export function expectAtIcon(
  { display }: RealDesktop,
  popover: Rectangle,
  icon: Rectangle,
  edge: Edge,
  monitor: Rectangle,
): void {
  const seen = `popover ${textOf(popover)}, icon ${textOf(icon)}, monitor ${textOf(monitor)}`
  expect(isWithin(popover, monitor), `is on the monitor of the icon: ${seen}`).toBe(true)
  if (display === 'wayland') return
  expect(distanceFrom(popover, icon, edge), `is clear of the icon: ${seen}`).toBeGreaterThanOrEqual(0)
  expect(distanceFrom(popover, icon, edge), `is near the icon: ${seen}`).toBeLessThanOrEqual(nearest)
  expect(isBeside(popover, middleOf(icon), edge), `is beside the icon: ${seen}`).toBe(true)
}

/** Half a panel and a gap (px). */
const nearest = 48

const textOf = ({ x, y, width, height }: Rectangle) => `${width}×${height} at ${x},${y}`

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The distance from the icon to the popover, away from the panel's edge (px). */
function distanceFrom(popover: Rectangle, icon: Rectangle, edge: Edge): number {
  switch (edge) {
    case 'top':
      return popover.y - (icon.y + icon.height)
    case 'bottom':
      return icon.y - (popover.y + popover.height)
    case 'left':
      return popover.x - (icon.x + icon.width)
    case 'right':
      return icon.x - (popover.x + popover.width)
  }
}

/** Whether the popover is level with the icon along the panel. */
function isBeside({ x, y, width, height }: Rectangle, middle: Point, edge: Edge): boolean {
  const isUpright = edge === 'left' || edge === 'right'
  return isUpright ? middle.y >= y && middle.y <= y + height : middle.x >= x && middle.x <= x + width
}
