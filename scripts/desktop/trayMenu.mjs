// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { z } from 'zod'

/**
 * @typedef {object} TrayMenuItem
 * @property {number} id
 * @property {string} label as a person reads it; empty for a separator
 * @property {string} sent the label as it comes over the bus
 * @property {boolean} isSeparator
 * @property {boolean} enabled
 * @property {boolean | undefined} checked undefined when it cannot be ticked
 * @property {TrayMenuItem[]} children
 */

const layoutNode = z.tuple([
  z.number(),
  z.record(z.string(), z.instanceof(Variant)),
  z.array(z.instanceof(Variant)),
])

/**
 * Reads a menu from the answer to `GetLayout` of com.canonical.dbusmenu.
 * @param {unknown} root
 * @returns {TrayMenuItem[]} the visible items
 */
export function readMenu(root) {
  const [, , children] = layoutNode.parse(root)
  return children.filter(({ value }) => isVisible(value)).map(({ value }) => readItem(value))
}

/**
 * A label without its access key, which a single underscore marks. Two underscores stand for one.
 * @param {string} label
 */
export function readLabel(label) {
  return label.replace(/_(_?)/g, '$1')
}

/**
 * A label as GNOME's extension shows it: it handles the first access key only.
 * @see https://github.com/ubuntu/gnome-shell-extension-appindicator `_updateLabel` in dbusMenu.js
 * @param {string} label
 */
export function readLabelOnGnome(label) {
  return label.replace(/_([^_])/, '$1')
}

/**
 * The first item with this label, also in submenus.
 * @param {readonly TrayMenuItem[]} menu
 * @param {string} label
 * @returns {TrayMenuItem | undefined}
 */
export function findItem(menu, label) {
  return (
    menu.find((item) => item.label === label) ??
    menu.map((item) => findItem(item.children, label)).find(Boolean)
  )
}

/**
 * A menu in one line.
 * @param {readonly TrayMenuItem[]} menu
 * @returns {string}
 */
export function describeMenu(menu) {
  const shown = menu.filter(({ isSeparator }) => !isSeparator).map(describeItem)
  return shown.length === 0 ? 'nothing' : shown.join(' · ')
}

/** @param {TrayMenuItem} item */
function describeItem({ label, enabled, checked, children }) {
  const tick = checked === undefined ? '' : checked ? '☑ ' : '☐ '
  const below = children.length === 0 ? '' : ` (${describeMenu(children)})`
  return `${tick}${label}${enabled ? '' : ' [disabled]'}${below}`
}

/** @param {unknown} node */
function isVisible(node) {
  const [, properties] = layoutNode.parse(node)
  return properties.visible?.value !== false
}

/**
 * @param {unknown} node
 * @returns {TrayMenuItem}
 */
function readItem(node) {
  const [id, properties] = layoutNode.parse(node)
  const sent = String(properties.label?.value ?? '')
  return {
    id,
    label: readLabel(sent),
    sent,
    isSeparator: properties.type?.value === 'separator',
    enabled: properties.enabled?.value !== false,
    checked: properties['toggle-type']?.value ? properties['toggle-state']?.value === 1 : undefined,
    children: readMenu(node),
  }
}
