import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  asksForMenu,
  focusMayStray,
  handsMenuToTray,
  hearsEachClick,
  inEverySpace,
  isIconShown,
  userModelId,
} from './systemRules'

const displays = [
  { x: 0, y: 0, width: 1728, height: 1117 },
  { x: 1728, y: -200, width: 2560, height: 1440 },
]
const icon = (x: number, y: number) => ({ x, y, width: 32, height: 24 })

describe('an icon in the menu bar', () => {
  it.each([
    ['in the menu bar of the first display', icon(1281, 0), true],
    ['in that of the second one', icon(3000, -200), true],
    ['turned off in macOS 26, which puts it below the display', icon(0, 1117), false],
  ])('%s', (_, bounds, isShown) => {
    expect(isIconShown('darwin', bounds, displays)).toBe(isShown)
  })

  it('of which nothing is known yet counts as seen, wherever the displays are', () => {
    expect(isIconShown('darwin', { x: 0, y: 0, width: 0, height: 0 }, displays.slice(1))).toBe(true)
  })

  it('is not looked for on Windows, where it may be in the flyout', () => {
    expect(isIconShown('win32', icon(-32_000, -32_000), displays)).toBe(true)
  })
})

it('Ctrl and a click open the menu on a Mac alone, where each click is heard', () => {
  expect(asksForMenu('darwin', { ctrlKey: true })).toBe(true)
  expect(asksForMenu('darwin', {})).toBe(false)
  expect(asksForMenu('win32', { ctrlKey: true })).toBe(false)
  expect(hearsEachClick('darwin')).toBe(true)
  expect(hearsEachClick('win32')).toBe(false)
})

it('the menu is handed to the tray on Linux alone', () => {
  expect((['darwin', 'linux', 'win32'] as const).filter(handsMenuToTray)).toEqual(['linux'])
})

it('on a Mac the popover comes up in the Space in front, and a window stays in its own', () => {
  expect(inEverySpace('darwin', true)).toEqual({ visibleOnFullScreen: true, skipTransformProcessType: true })
  expect(inEverySpace('darwin', false)).toBeNull()
  expect(inEverySpace('linux', true)).toBeNull()
  expect(inEverySpace('win32', true)).toBeNull()
})

it('on Windows notifications belong to the installed program', () => {
  const id = userModelId('win32', true)
  expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${id}\n`)
  expect(userModelId('win32', false)).toBeNull()
  expect(userModelId('darwin', true)).toBeNull()
})

it('on Windows the focus that a flyout takes as it closes is taken back', () => {
  expect(focusMayStray('win32')).toBeGreaterThan(0)
  expect([focusMayStray('linux'), focusMayStray('darwin')]).toEqual([0, 0])
})
