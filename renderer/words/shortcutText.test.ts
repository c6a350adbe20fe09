import { expect, it } from 'vitest'
import { type Chord, keysOf, shortcutText } from './shortcutText'

const nothing = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

it.each<[Partial<Chord> & { code: string }, string | null]>([
  [{ code: 'KeyP', ctrlKey: true, shiftKey: true }, 'Control+Shift+P'],
  [{ code: 'Digit1', altKey: true }, 'Alt+1'],
  [{ code: 'F12', metaKey: true }, 'Super+F12'],
  [{ code: 'ArrowUp', ctrlKey: true, altKey: true }, 'Control+Alt+Up'],
  [{ code: 'Space', ctrlKey: true }, 'Control+Space'],
  [{ code: 'KeyP' }, null],
  [{ code: 'KeyP', shiftKey: true }, null],
  [{ code: 'ControlLeft', ctrlKey: true }, null],
  [{ code: 'F25', ctrlKey: true }, null],
])('the keys %o are taken as %s', (chord, keys) => {
  expect(keysOf({ ...nothing, ...chord }, false)).toBe(keys)
})

it('on a Mac the Windows key is Cmd', () => {
  expect(keysOf({ ...nothing, code: 'KeyP', metaKey: true }, true)).toBe('Command+P')
})

it.each([
  ['Control+Shift+P', false, 'Ctrl+Shift+P'],
  ['Super+F12', false, 'Super+F12'],
  ['Command+Shift+P', true, '⌘⇧P'],
  ['Control+Alt+Up', true, '⌃⌥Up'],
])('%s is shown (on a Mac: %s) as %s', (keys, isMac, text) => {
  expect(shortcutText(keys, isMac)).toBe(text)
})
