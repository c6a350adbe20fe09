import { expect, test, vi } from 'vitest'
import { zoomOf } from './zoomKeys'

vi.mock('electron', () => ({}))

const press = (key: string, code: string, held: { control?: boolean; meta?: boolean; alt?: boolean }) => ({
  type: 'keyDown' as const,
  key,
  code,
  control: false,
  meta: false,
  alt: false,
  ...held,
})
const ctrl = { control: true }

test.each([
  ['Ctrl+=', '=', 'Equal', 'in'],
  ['Ctrl++', '+', 'Equal', 'in'],
  ['the number pad', '+', 'NumpadAdd', 'in'],
  ['German: + is a key of its own', '+', 'BracketRight', 'in'],
  ['Ctrl+-', '-', 'Minus', 'out'],
  ['the number pad', '-', 'NumpadSubtract', 'out'],
  ['French: - is on the 6', '-', 'Digit6', 'out'],
  ['Ctrl+0', '0', 'Digit0', 'reset'],
  ['the number pad', '0', 'Numpad0', 'reset'],
  ['French: 0 takes Shift', 'à', 'Digit0', 'reset'],
  ['Arabic', '٠', 'Digit0', 'reset'],
  ['German: = is Shift and 0', '=', 'Digit0', 'in'],
  ['the number pad without NumLock: it copies', 'Insert', 'Numpad0', null],
  ['another key', 'a', 'KeyA', null],
] as const)('%s: “%s” on %s is %s', (_, key, code, zoom) => {
  expect(zoomOf(press(key, code, ctrl), false)).toBe(zoom)
})

test('it takes Ctrl, on a Mac Cmd, and nothing besides', () => {
  expect(zoomOf(press('=', 'Equal', {}), false)).toBeNull()
  expect(zoomOf(press('=', 'Equal', { meta: true }), false)).toBeNull()
  expect(zoomOf(press('=', 'Equal', { control: true, alt: true }), false)).toBeNull()
  expect(zoomOf(press('=', 'Equal', { meta: true }), true)).toBe('in')
  expect(zoomOf(press('=', 'Equal', ctrl), true)).toBeNull()
  expect(zoomOf({ ...press('=', 'Equal', ctrl), type: 'keyUp' }, false)).toBeNull()
})
