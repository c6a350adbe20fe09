import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  allSpacesOptions,
  desktopNames,
  ignoresDoubleClicks,
  isIconShown,
  isMenuAttached,
  isMenuClick,
  missesEarlyIcons,
  opensMenuOnClick,
  strayBlurMs,
  stripsOneUnderscore,
  tooltipFormat,
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
  expect(isMenuClick('darwin', { ctrlKey: true })).toBe(true)
  expect(isMenuClick('darwin', {})).toBe(false)
  expect(isMenuClick('win32', { ctrlKey: true })).toBe(false)
  expect(ignoresDoubleClicks('darwin')).toBe(true)
  expect(ignoresDoubleClicks('win32')).toBe(false)
})

it('the menu is handed to the tray on Linux alone', () => {
  expect((['darwin', 'linux', 'win32'] as const).filter(isMenuAttached)).toEqual(['linux'])
})

it('on a Mac the popover comes up in the Space in front, and a window stays in its own', () => {
  expect(allSpacesOptions('darwin', true)).toEqual({
    visibleOnFullScreen: true,
    skipTransformProcessType: true,
  })
  expect(allSpacesOptions('darwin', false)).toBeNull()
  expect(allSpacesOptions('linux', true)).toBeNull()
  expect(allSpacesOptions('win32', true)).toBeNull()
})

it('on Windows notifications belong to the installed program', () => {
  const id = userModelId('win32', true)
  expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${id}\n`)
  expect(userModelId('win32', false)).toBeNull()
  expect(userModelId('darwin', true)).toBeNull()
})

it('on Windows the focus that a flyout takes as it closes is taken back', () => {
  expect(strayBlurMs('win32')).toBeGreaterThan(0)
  expect([strayBlurMs('linux'), strayBlurMs('darwin')]).toEqual([0, 0])
})

const names = (XDG_CURRENT_DESKTOP?: string) => desktopNames({ XDG_CURRENT_DESKTOP })

it.each([
  ['GNOME', true],
  ['ubuntu:GNOME', true],
  ['GNOME-Classic:GNOME', true],
  ['pop:GNOME', true],
  ['Unity:Unity7:ubuntu', true],
  ['Pantheon', true],
  ['GNOME-Flashback:GNOME', false],
  ['Budgie:GNOME', false],
  ['KDE', false],
  ['XFCE', false],
  ['', false],
  [undefined, false],
])('on the desktop %s a click opens the menu: %s', (desktop, opens) => {
  expect(opensMenuOnClick(names(desktop))).toBe(opens)
})

it('GNOME’s extension alone may have missed an icon that is there from the start', () => {
  const desktops = ['ubuntu:GNOME', 'Unity:Unity7', 'Budgie:GNOME', 'KDE', '']
  expect(desktops.filter((desktop) => missesEarlyIcons(names(desktop)))).toEqual(['ubuntu:GNOME'])
})

it('the extension that leaves underscores doubled is that of GNOME’s shell', () => {
  const desktops = ['ubuntu:GNOME', 'Unity:Unity7', 'Budgie:GNOME', 'MATE']
  expect(desktops.filter((desktop) => stripsOneUnderscore(names(desktop)))).toEqual(['ubuntu:GNOME'])
})

it.each([
  ['MATE', 'markup'],
  ['GNOME-Flashback:GNOME', 'markup'],
  ['LXQt', 'qt'],
  ['KDE', 'qt'],
  ['XFCE', 'text'],
  ['', 'text'],
])('the desktop %s reads tooltips as %s', (desktop, reader) => {
  expect(tooltipFormat(names(desktop))).toBe(reader)
})

it('the desktop’s own word counts, not what Electron makes of it', () => {
  const env = { XDG_CURRENT_DESKTOP: 'Unity', ORIGINAL_XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }
  expect(desktopNames(env)).toEqual(['ubuntu', 'GNOME'])
})
