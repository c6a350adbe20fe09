// @ts-check
import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { readPicture } from './picture.mjs'

const execute = promisify(execFile)

/** @typedef {import('./picture.mjs').Rectangle} Rectangle */
/** @typedef {import('./picture.mjs').Point} Point */

/** The time of a hand from the move to the click. */
const beforeClickMs = 300

const second = 'HEADLESS-2'
const rectangle = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const outputs = z.array(z.object({ name: z.string(), active: z.boolean(), rect: rectangle }))
const leaf = z.object({
  name: z.string().nullable(),
  pid: z.number(),
  focused: z.boolean(),
  visible: z.boolean(),
  rect: rectangle,
})
const branch = z.object({ nodes: z.array(z.unknown()), floating_nodes: z.array(z.unknown()) })

/** A seat at sway, which itself does what xdotool does on X11. */
export class SwaySeat {
  #env
  #pointer
  #plugInKeyboard

  /**
   * @param {NodeJS.ProcessEnv} env of the desktop
   * @param {import('./waylandPointer.mjs').WaylandPointer} pointer
   * @param {() => void} plugInKeyboard which stays
   */
  constructor(env, pointer, plugInKeyboard) {
    this.#env = env
    this.#pointer = pointer
    this.#plugInKeyboard = plugInKeyboard
    // The first key of a new one is lost.
    plugInKeyboard()
  }

  /** @param {Point} point */
  async move(point) {
    const monitors = await this.monitors()
    const width = Math.max(...monitors.map((monitor) => monitor.x + monitor.width))
    const height = Math.max(...monitors.map((monitor) => monitor.y + monitor.height))
    this.#pointer.move(point, { width, height })
    await pause(beforeClickMs)
  }

  /**
   * @param {Point} point
   * @param {import('./realDesktop.mjs').Button} [button]
   * @param {number} [times]
   */
  async click(point, button = 'left', times = 1) {
    await this.move(point)
    for (let left = times; left > 0; left -= 1) {
      this.#pointer.press(button, true)
      await pause(beforeClickMs / 4)
      this.#pointer.press(button, false)
    }
  }

  /** @param {string[]} keys by their X names */
  async press(...keys) {
    for (const key of keys) await this.#run('wtype', '-k', key, '-s', '120')
    // wtype has unplugged its own keyboard. Without any, Chromium quits at its start.
    this.#plugInKeyboard()
  }

  async monitors() {
    const found = outputs.parse(JSON.parse(await this.#run('swaymsg', '-t', 'get_outputs', '-r')))
    const shapes = found.filter(({ active }) => active).map(({ rect }) => rect)
    return shapes.sort((one, other) => one.x - other.x)
  }

  /** @param {boolean} isThere */
  async setSecondMonitor(isThere) {
    const found = outputs.parse(JSON.parse(await this.#run('swaymsg', '-t', 'get_outputs', '-r')))
    const known = found.some(({ name }) => name === second)
    if (isThere && !known) await this.#run('swaymsg', 'create_output')
    if (isThere) await this.#run('swaymsg', `output ${second} enable resolution 1280x1024 position 1280 0`)
    else if (known) await this.#run('swaymsg', 'output', second, 'disable')
  }

  async picture() {
    const { stdout } = await execute('grim', ['-t', 'ppm', '-'], {
      env: this.#env,
      encoding: 'buffer',
      maxBuffer: 1 << 26,
    })
    return readPicture(stdout)
  }

  /** @param {string} file */
  async savePicture(file) {
    await this.#run('grim', file)
  }

  /** @param {string} title */
  async window(title) {
    const found = (await this.#windows()).find(({ name, visible }) => name === title && visible)
    return found?.rect ?? null
  }

  async focused() {
    return (await this.#windows()).find(({ focused }) => focused)?.name ?? ''
  }

  /** @returns {Promise<string>} */
  properties() {
    return Promise.reject(new Error('Windows have no such properties on Wayland.'))
  }

  async #windows() {
    return leavesOf(JSON.parse(await this.#run('swaymsg', '-t', 'get_tree', '-r')))
  }

  /**
   * @param {string} program
   * @param {string[]} args
   */
  async #run(program, ...args) {
    const { stdout } = await execute(program, args, { env: this.#env, timeout: 20_000 })
    return stdout.trim()
  }
}

/**
 * @param {unknown} node
 * @returns {z.infer<typeof leaf>[]} its windows
 */
function leavesOf(node) {
  const { nodes, floating_nodes } = branch.parse(node)
  const own = leaf.safeParse(node)
  return [...(own.success ? [own.data] : []), ...[...nodes, ...floating_nodes].flatMap(leavesOf)]
}
