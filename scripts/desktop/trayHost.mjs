// @ts-check
import { Variant } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { ask, askBus, connect } from './bus.mjs'
import { serveWatcher, watcherName } from './statusNotifierWatcher.mjs'
import { describeMenu, findItem, readMenu } from './trayMenu.mjs'
import { until } from './until.mjs'

/** @typedef {import('./trayMenu.mjs').TrayMenuItem} TrayMenuItem */
/** @typedef {import('./statusNotifierWatcher.mjs').Registration} Registration */
/** @typedef {{ width: number, height: number, argb: Buffer }} Pixmap */

const toolTip = z.tuple([z.string(), z.unknown(), z.string(), z.string()])
const pixmaps = z.array(z.tuple([z.number(), z.number(), z.instanceof(Buffer)]))
const layout = z.tuple([z.number(), z.unknown()])

/**
 * The part of a desktop that shows tray icons (StatusNotifierItem), and the person who reads and clicks them.
 * Its methods wait for a while, and then throw a sentence with what they saw instead.
 * @see https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
 */
export class TrayHost {
  #bus
  #items

  /**
   * @param {import('./bus.mjs').MessageBus} bus
   * @param {Registration[]} items
   */
  constructor(bus, items) {
    this.#bus = bus
    this.#items = items
  }

  /** From now on programs find a tray. */
  async appear() {
    await this.#bus.requestName(watcherName, 0)
  }

  /** Goes away with its icons, as a shell that crashes. */
  async vanish() {
    await this.#bus.releaseName(watcherName)
    this.#items.length = 0
  }

  /**
   * Waits until a program shows an icon.
   * @returns {Promise<Registration>} the newest
   */
  async waitForItem() {
    const items = await until(
      () => this.#items,
      ({ length }) => length > 0,
      () => 'No program showed a tray icon.',
    )
    const newest = items.at(-1)
    if (!newest) throw new Error('The tray icon went away.')
    return newest
  }

  /** How many icons there are now. */
  get itemCount() {
    return this.#items.length
  }

  /**
   * The text that a person sees on hovering the icon.
   * @returns {Promise<string>}
   */
  async tooltip() {
    const [, , title, text] = toolTip.parse(await this.#property('ToolTip'))
    return [title, text].filter(Boolean).join('\n')
  }

  /**
   * @param {(tooltip: string) => boolean} predicate
   * @returns {Promise<string>} the first tooltip that matches
   */
  waitForTooltip(predicate) {
    return until(
      () => this.tooltip(),
      predicate,
      (seen, failure) => `The tray's tooltip is not as expected; it says: ${seen ?? failure}`,
    )
  }

  /**
   * The icon in all its sizes, in rows of ARGB with 4 bytes a pixel.
   * @returns {Promise<Pixmap[]>}
   */
  async iconPixmap() {
    return pixmaps
      .parse(await this.#property('IconPixmap'))
      .map(([width, height, argb]) => ({ width, height, argb }))
  }

  /**
   * The native menu as it is now.
   * @returns {Promise<TrayMenuItem[]>}
   */
  async menu() {
    const [, root] = layout.parse(await this.#askMenu('GetLayout', 'iias', [0, -1, []]))
    return readMenu(root)
  }

  /**
   * @param {(menu: TrayMenuItem[]) => boolean} predicate
   * @returns {Promise<TrayMenuItem[]>} the first menu that matches
   */
  waitForMenu(predicate) {
    return until(
      () => this.menu(),
      predicate,
      (seen, failure) => `The tray menu is not as expected; it shows: ${seen ? describeMenu(seen) : failure}`,
    )
  }

  /**
   * Clicks an item of the menu or a submenu, once it is there and enabled.
   * @param {string} label
   * @param {string} [submenu] its label, if other submenus have an item of the same label
   */
  async clickMenu(label, submenu) {
    await until(
      () => this.#tryToClick(label, submenu),
      ({ isClicked }) => isClicked,
      (seen, failure) =>
        `The tray menu has no “${label}” that can be clicked; it shows: ${seen ? describeMenu(seen.menu) : failure}`,
    )
  }

  /**
   * A menu that was rebuilt in between refuses the click, because its items have new ids.
   * @param {string} label
   * @param {string | undefined} submenu
   */
  async #tryToClick(label, submenu) {
    const menu = await this.menu()
    const within = submenu === undefined ? menu : (findItem(menu, submenu)?.children ?? [])
    const item = findItem(within, label)
    if (!item?.enabled) return { menu, isClicked: false }
    await this.#askMenu('Event', 'isvu', [item.id, 'clicked', new Variant('i', 0), 0])
    return { menu, isClicked: true }
  }

  /** Left click on the icon. */
  async activate() {
    const { service, path } = await this.waitForItem()
    await ask(this.#bus, {
      destination: service,
      path,
      interface: 'org.kde.StatusNotifierItem',
      member: 'Activate',
      signature: 'ii',
      body: [0, 0],
    })
  }

  disconnect() {
    this.#bus.disconnect()
  }

  /** @param {string} name */
  async #property(name) {
    const { service, path } = await this.waitForItem()
    const [value] = await ask(this.#bus, {
      destination: service,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: ['org.kde.StatusNotifierItem', name],
    })
    return value instanceof Variant ? value.value : undefined
  }

  /**
   * @param {string} member
   * @param {string} signature
   * @param {unknown[]} body
   */
  async #askMenu(member, signature, body) {
    const { service } = await this.waitForItem()
    const path = z.string().parse(await this.#property('Menu'))
    return ask(this.#bus, {
      destination: service,
      path,
      interface: 'com.canonical.dbusmenu',
      member,
      signature,
      body,
    })
  }
}

/**
 * Makes a tray host; programs see it from `appear()` on.
 * @param {string} busAddress
 * @returns {Promise<TrayHost>}
 */
export async function makeTrayHost(busAddress) {
  const bus = await connect(busAddress)
  const items = serveWatcher(bus)
  await askBus(bus, 'AddMatch', "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'")
  return new TrayHost(bus, items)
}
