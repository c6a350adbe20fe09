import { describe, expect, it } from 'vitest'
import { autostartText, type OwnStart, stateOf, turnedOn } from './autostartEntry'

const usualFolder = '/home/ann/.config/PauseBar'
const own: OwnStart = {
  program: '/opt/PauseBar/pausebar',
  appFolder: null,
  args: ['--hidden'],
  dataFolder: usualFolder,
  usualFolder,
}
const programs = ['/opt/PauseBar/pausebar', '/usr/local/bin/pausebar', '/usr/bin/env', '/bin/sh', '/bin/true']
const facts = {
  desktops: ['ubuntu', 'GNOME'],
  findProgram: (program: string) =>
    programs.find((path) => path === program || path.endsWith(`bin/${program}`)) ?? null,
}

const entry = (...lines: string[]) =>
  `[Desktop Entry]\nType=Application\nName=PauseBar\n${lines.join('\n')}\n`
const exec = 'Exec=/opt/PauseBar/pausebar --hidden'
const starts = (...lines: string[]) => stateOf(entry(...lines), own, facts).starts

describe('the desktop starts PauseBar', () => {
  it.each([
    ['as PauseBar wrote it', [...autostartText(own).split('\n').slice(2)]],
    ['by its name', ['Exec=pausebar']],
    ['with a field that is filled by nothing', [`${exec} %U`]],
    ['after a while', ['Exec=sh -c "sleep 10; exec pausebar --hidden"']],
    [
      'after a while, its data named',
      [`Exec=sh -c "sleep 1; pausebar --user-data-dir=${usualFolder} --hidden"`],
    ],
    ['with something in its environment', ['Exec=env GTK_THEME=x /opt/PauseBar/pausebar --hidden']],
    ['on this desktop alone', [exec, 'OnlyShowIn=XFCE;GNOME;']],
    ['on all others but some', [exec, 'NotShowIn=KDE;']],
    ['turned on', [exec, 'Hidden=false', 'X-GNOME-Autostart-enabled=true']],
    ['with an action of its own that is hidden', [exec, '[Desktop Action x]', 'Hidden=true']],
  ])('%s', (_, lines) => {
    expect(starts(...lines)).toBe(true)
  })
})

describe('the desktop does not start PauseBar', () => {
  it.each([
    ['hidden', [exec, 'Hidden=true']],
    ['turned off in GNOME', [exec, 'X-GNOME-Autostart-enabled=false']],
    ['turned off in MATE', [exec, 'X-MATE-Autostart-enabled=false']],
    ['without a program', []],
    ['with an empty one', ['Exec=']],
    ['with a quote that does not end', ['Exec="/opt/PauseBar/pausebar --hidden']],
    ['with one that is gone', ['Exec=/gone/pausebar --hidden']],
    ['with another one', ['Exec=/bin/true --hidden']],
    ['through one that is gone', ['Exec=/gone/firejail pausebar --hidden']],
    ['with a word to try that is gone', [exec, 'TryExec=/gone/pausebar']],
    ['on other desktops only', [exec, 'OnlyShowIn=KDE;XFCE;']],
    ['on this desktop not', [exec, 'NotShowIn=KDE;GNOME;']],
    ['on other data', ['Exec=/opt/PauseBar/pausebar --user-data-dir=/other --hidden']],
    ['as a link', [exec, 'Type=Link'].toReversed()],
    ['in another group', ['[Other]', exec]],
  ])('%s', (_, lines) => {
    const text = lines[0]?.startsWith('Type') ? `[Desktop Entry]\n${lines.join('\n')}` : entry(...lines)
    expect(stateOf(text, own, facts).starts).toBe(false)
  })

  it.each(['', 'no such file', '[Other]\nExec=pausebar\n'])('%j', (text) => {
    expect(stateOf(text, own, facts)).toEqual({ starts: false, isMoved: false })
    expect(turnedOn(text, own, facts)).toBe(autostartText(own))
  })
})

it('an entry for the data that PauseBar was started on, and no other, is its own', () => {
  const onOther = { ...own, dataFolder: '/data/two', args: ['--user-data-dir=/data/two', '--hidden'] }
  const text = autostartText(onOther)
  expect(stateOf(text, onOther, facts).starts).toBe(true)
  expect(stateOf(text, own, facts).starts).toBe(false)
  expect(turnedOn(text, own, facts)).toContain('\nExec="/opt/PauseBar/pausebar" "--hidden"\n')
})

it('where it is no package, the folder of the app tells it from another one', () => {
  const inFolder = { ...own, program: '/bin/true', appFolder: '/src/pausebar' }
  const text = autostartText(inFolder)
  expect(text).toContain('\nExec="/bin/true" "/src/pausebar" "--hidden"\n')
  expect(stateOf(text, inFolder, facts)).toEqual({ starts: true, isMoved: false })
  expect(stateOf(text, { ...inFolder, appFolder: '/src/other' }, facts).starts).toBe(false)
  expect(stateOf(text.replaceAll('/bin/true', '/gone/electron'), inFolder, facts)).toEqual({
    starts: false,
    isMoved: true,
  })
})

it('whatever the program is called', () => {
  const renamed = { ...own, program: '/bin/true' }
  expect(stateOf(autostartText(renamed), renamed, facts)).toEqual({ starts: true, isMoved: false })
})

it.each([
  'Exec=env GTK_THEME=x /opt/PauseBar/pausebar --hidden',
  'Exec=env -i /opt/PauseBar/pausebar --hidden',
])('what a person put before the program is kept when it is turned on: %s', (byHand) => {
  expect(turnedOn(entry(byHand, 'Hidden=true'), own, facts)).toBe(
    entry(byHand, 'X-GNOME-Autostart-enabled=true'),
  )
})
