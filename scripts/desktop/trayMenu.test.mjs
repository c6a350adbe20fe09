// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { expect, test } from 'vitest'
import { describeMenu, findItem, readLabel, readMenu } from './trayMenu.mjs'

test.each([
  ['Open _PauseBar', 'Open PauseBar'],
  ['Pause “snake__case”', 'Pause “snake_case”'],
  ['____', '__'],
  ['_a___b', 'a_b'],
  ['Quit_', 'Quit'],
  ['Fintech & CFOs', 'Fintech & CFOs'],
])('the label %j reads %j', (label, read) => {
  expect(readLabel(label)).toBe(read)
})

/**
 * @param {number} id
 * @param {Record<string, Variant>} properties
 * @param {unknown[]} children
 */
function node(id, properties, children = []) {
  return [id, properties, children.map((child) => new Variant('(ia{sv}av)', child))]
}

const text = (/** @type {string} */ label) => ({ label: new Variant('s', label) })

const root = node(0, {}, [
  node(1, { ...text('Pause “DACH”'), enabled: new Variant('b', false) }),
  node(2, { type: new Variant('s', 'separator') }),
  node(3, { ...text('Hidden'), visible: new Variant('b', false) }),
  node(4, {
    ...text('Pause prospects too'),
    'toggle-type': new Variant('s', 'checkmark'),
    'toggle-state': new Variant('i', 1),
  }),
  node(5, text('More'), [node(6, text('Inner'))]),
])

test('a menu shows its visible items with what can be clicked and what is ticked', () => {
  expect(describeMenu(readMenu(root))).toBe('Pause “DACH” [disabled] · ☑ Pause prospects too · More (Inner)')
})

test('an item is found in a submenu, one that is not there is not', () => {
  expect(findItem(readMenu(root), 'Inner')?.id).toBe(6)
  expect(findItem(readMenu(root), 'Hidden')).toBeUndefined()
})
