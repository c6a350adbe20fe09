import type { Point } from 'electron'
import { expect, it } from 'vitest'
import type { KnownIcon } from '../window/lastWindow'
import type { Monitor } from '../window/monitors'
import { IconPosition } from './iconPosition'

const bounds = { x: 0, y: 0, width: 1280, height: 1024 }
const withPanel: Monitor = {
  bounds,
  workArea: { x: 0, y: 30, width: 1280, height: 994 },
  scaleFactor: 1,
  nativeOrigin: { x: 0, y: 0 },
}
const nowhere = { x: 0, y: 0, width: 0, height: 0 }
const inPanel = { x: 1100, y: 15 }

function setUp({
  iconBounds = nowhere,
  isPointerUnreliable = false,
  icon = null,
}: {
  iconBounds?: typeof nowhere
  isPointerUnreliable?: boolean
  icon?: KnownIcon | null
} = {}) {
  const desktop: { pointer: Point | null; monitors: Monitor[] } = { pointer: inPanel, monitors: [withPanel] }
  const last = { icon }
  const position = new IconPosition({
    last,
    monitors: () => desktop.monitors,
    iconBounds: () => iconBounds,
    pointer: async () => desktop.pointer,
    isPointerUnreliable,
  })
  return { desktop, last, position }
}

it('where the system knows the icon, as on macOS and Windows, that counts and no pointer', async () => {
  const iconBounds = { x: 900, y: 0, width: 30, height: 24 }
  const { last, position } = setUp({ iconBounds })
  await position.clicked()
  expect(position.current()).toEqual(iconBounds)
  expect(last.icon).toBe(null)
})

it('nobody knows it before it was clicked', () => {
  expect(setUp().position.current()).toBe(null)
})

it('it is where the pointer was at the last click, wherever that went since', async () => {
  const { desktop, position } = setUp()
  await position.clicked()
  desktop.pointer = { x: 300, y: 500 }
  expect(position.current()).toEqual({ x: 1084, y: -1, width: 32, height: 32 })
  desktop.pointer = { x: 600, y: 1000 }
  await position.clicked()
  expect(position.current()).toMatchObject({ x: 584, y: 984 })
})

it('a click without a pointer to ask for leaves it where it was', async () => {
  const { desktop, position } = setUp()
  await position.clicked()
  desktop.pointer = null
  await position.clicked()
  expect(position.current()).toMatchObject({ x: 1084, y: -1 })
})

it('it is known from the start before, as long as its monitor and the panels there are as they were', () => {
  const icon = { at: inPanel, bounds, workArea: withPanel.workArea }
  const { desktop, position } = setUp({ icon })
  expect(position.current()).toMatchObject({ x: 1084, y: -1 })
  desktop.monitors = [{ ...withPanel, workArea: { ...bounds, height: 994 } }]
  expect(position.current()).toBe(null)
  desktop.monitors = [{ ...withPanel, bounds: { ...bounds, width: 1920 } }]
  expect(position.current()).toBe(null)
})

it('before the first click it is in the panel that its menu came out of, and stays there', async () => {
  const { desktop, last, position } = setUp()
  desktop.pointer = { x: 1000, y: 140 }
  await position.menuClicked()
  expect(position.current()).toEqual({ x: 984, y: -16, width: 32, height: 32 })
  desktop.pointer = { x: 900, y: 300 }
  await position.menuClicked()
  expect(position.current()).toMatchObject({ x: 984 })
  expect(last.icon).toBe(null)
  desktop.pointer = inPanel
  await position.clicked()
  expect(position.current()).toMatchObject({ x: 1084 })
})

it('a menu of a panel that nothing tells of came from the nearer of the upper and the lower edge', async () => {
  const { desktop, position } = setUp()
  desktop.monitors = [{ ...withPanel, workArea: bounds }]
  desktop.pointer = { x: 1000, y: 900 }
  await position.menuClicked()
  expect(position.current()).toMatchObject({ x: 984, y: 1007 })
})

it('under Wayland X tells the pointer at times only: it counts in a panel, and nowhere else', async () => {
  const { desktop, position } = setUp({ isPointerUnreliable: true })
  desktop.pointer = { x: 300, y: 500 }
  await position.clicked()
  expect(position.current()).toBe(null)
  desktop.pointer = inPanel
  await position.clicked()
  expect(position.current()).toMatchObject({ x: 1084, y: -1 })
})
