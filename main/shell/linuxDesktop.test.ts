import { expect, it } from 'vitest'
import {
  desktopNames,
  mayMissIcon,
  opensMenuByClick,
  takesOneUnderscore,
  tooltipReader,
} from './linuxDesktop'

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
  expect(opensMenuByClick(names(desktop))).toBe(opens)
})

it('the extension that leaves underscores doubled is that of GNOME’s shell', () => {
  const desktops = ['ubuntu:GNOME', 'Unity:Unity7', 'Budgie:GNOME', 'MATE']
  expect(desktops.filter((desktop) => takesOneUnderscore(names(desktop)))).toEqual(['ubuntu:GNOME'])
})

it('an icon that is there from the start may have been missed by GNOME’s extension alone', () => {
  const desktops = ['ubuntu:GNOME', 'Unity:Unity7', 'Budgie:GNOME', 'KDE', '']
  expect(desktops.filter((desktop) => mayMissIcon(names(desktop)))).toEqual(['ubuntu:GNOME'])
})

it.each([
  ['MATE', 'markup'],
  ['GNOME-Flashback:GNOME', 'markup'],
  ['LXQt', 'qt'],
  ['KDE', 'qt'],
  ['XFCE', 'text'],
  ['', 'text'],
])('the desktop %s reads tooltips as %s', (desktop, reader) => {
  expect(tooltipReader(names(desktop))).toBe(reader)
})

it('the desktop’s own word counts, not what Electron makes of it', () => {
  const env = { XDG_CURRENT_DESKTOP: 'Unity', ORIGINAL_XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }
  expect(desktopNames(env)).toEqual(['ubuntu', 'GNOME'])
})
