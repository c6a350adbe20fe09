import { expect, it } from 'vitest'
import { type Chord, keysOf, shortcutText } from './shortcutText'

const nothing = { key: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

it.each<[Partial<Chord> & { code: string }, string | null]>([
  [{ code: 'KeyP', ctrlKey: true, shiftKey: true }, 'Control+Shift+P'],
  [{ code: 'Digit1', altKey: true }, 'Alt+1'],
  [{ code: 'F12', metaKey: true }, 'Super+F12'],
  [{ code: 'ArrowUp', ctrlKey: true, altKey: true }, 'Control+Alt+Up'],
  [{ code: 'Space', ctrlKey: true }, 'Control+Space'],
  [{ key: 'a', code: 'KeyQ', ctrlKey: true }, 'Control+A'],
  [{ key: 'ф', code: 'KeyA', ctrlKey: true }, 'Control+A'],
  [{ key: '€', code: 'KeyE', ctrlKey: true, altKey: true }, 'Control+Alt+E'],
  [{ code: 'KeyP' }, null],
  [{ code: 'KeyP', shiftKey: true }, null],
  [{ code: 'ControlLeft', ctrlKey: true }, null],
  [{ code: 'F25', ctrlKey: true }, null],
])('the keys %o are taken as %s', (chord, keys) => {
  expect(keysOf({ ...nothing, ...chord }, false)).toBe(keys)
})

it('on a Mac the Windows key is Cmd, and a letter is that of its place', () => {
  expect(keysOf({ ...nothing, code: 'KeyP', metaKey: true }, true)).toBe('Command+P')
  expect(keysOf({ ...nothing, key: 'π', code: 'KeyP', altKey: true }, true)).toBe('Alt+P')
  expect(keysOf({ ...nothing, key: 'a', code: 'KeyQ', metaKey: true }, true)).toBe('Command+Q')
})

it.each([
  ['Control+Shift+P', false, 'Ctrl+Shift+P'],
  ['Super+F12', false, 'Super+F12'],
  ['Command+Shift+P', true, '⌘⇧P'],
  ['Control+Alt+Up', true, '⌃⌥Up'],
])('%s is shown (on a Mac: %s) as %s', (keys, isMac, text) => {
  expect(shortcutText(keys, isMac)).toBe(text)
})
