import { expect, test } from 'vitest'
import { latinLetter, writes } from './keys'

test.each([
  ['QWERTY', 'a', 'KeyA', 'a'],
  ['CapsLock', 'F', 'KeyF', 'f'],
  ['AZERTY: the key labelled A', 'a', 'KeyQ', 'a'],
  ['AZERTY: the key labelled W', 'w', 'KeyZ', 'w'],
  ['AZERTY: the key labelled M', 'm', 'Semicolon', 'm'],
  ['Dvorak: the key labelled F', 'f', 'KeyY', 'f'],
  ['Dvorak: the key labelled U', 'u', 'KeyF', 'u'],
  ['Dvorak: the key labelled ;', ';', 'KeyZ', null],
  ['German: ö', 'ö', 'Semicolon', null],
  ['Turkish F: ğ', 'ğ', 'KeyE', null],
  ['Turkish: dotless i', 'ı', 'KeyI', null],
  ['Russian', 'ф', 'KeyA', 'a'],
  ['Russian, CapsLock', 'Я', 'KeyZ', 'z'],
  ['Russian: х stands right of the letters', 'х', 'BracketLeft', null],
  ['Hebrew', 'ש', 'KeyA', 'a'],
  ['Hebrew: / stands on the key of Q', '/', 'KeyQ', null],
  ['Greek', 'α', 'KeyA', 'a'],
  ['Arabic: one key, two letters', 'لا', 'KeyB', 'b'],
  ['Hindi: a vowel sign', 'ो', 'KeyA', 'a'],
  ['Thai', 'ผ', 'KeyZ', 'z'],
  ['Japanese kana', 'ち', 'KeyA', 'a'],
  ['no letter', 'Enter', 'Enter', null],
  ['an accent that waits', 'Dead', 'KeyA', null],
])('%s: “%s” on %s is %s', (_, key, code, letter) => {
  expect(latinLetter({ key, code })).toBe(letter)
})

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'altGraph', boolean>>
const press = (key: string, { altGraph = false, ...held }: Held = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
  getModifierState: () => altGraph,
})

test('what writes is told from what does not', () => {
  for (const key of ['a', 'ф', 'ש', '/', ' ', 'لا', '𝒜', 'Dead']) expect(writes(press(key)), key).toBe(true)
  for (const key of ['Enter', 'F10', 'ContextMenu', 'Process']) expect(writes(press(key)), key).toBe(false)
})

test('with Ctrl, Alt or Cmd nothing is written, but with AltGr', () => {
  expect(writes(press('a', { ctrlKey: true }))).toBe(false)
  expect(writes(press('ф', { metaKey: true }))).toBe(false)
  expect(writes(press('@', { ctrlKey: true, altKey: true, altGraph: true }))).toBe(true)
})
