// @ts-check
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { readPicture } from './picture.mjs'
import { setSecondMonitor } from './xServer.mjs'

const execute = promisify(execFile)

/** @typedef {import('./picture.mjs').Rectangle} Rectangle */
/** @typedef {import('./picture.mjs').Point} Point */

const beforeClickSeconds = '0.3'

/** A seat at a desktop on X11. */
export class XSeat {
  #env

  /** @param {NodeJS.ProcessEnv} env of the desktop */
  constructor(env) {
    this.#env = env
  }

  /** @param {Point} point */
  async move({ x, y }) {
    await this.#run('xdotool', 'mousemove', String(Math.round(x)), String(Math.round(y)))
  }

  /**
   * @param {Point} point
   * @param {import('./realDesktop.mjs').Button} [button]
   * @param {number} [times]
   */
  async click({ x, y }, button = 'left', times = 1) {
    const move = ['mousemove', String(Math.round(x)), String(Math.round(y))]
    const click = ['click', '--repeat', String(times), '--delay', '80', button === 'left' ? '1' : '3']
    await this.#run('xdotool', ...move, 'sleep', beforeClickSeconds, ...click)
  }

  /** @param {string[]} keys by their X names */
  async press(...keys) {
    await this.#run('xdotool', 'key', '--delay', '120', ...keys)
  }

  async monitors() {
    const lines = (await this.#run('xrandr', '--listmonitors')).split('\n').slice(1)
    const monitors = lines.flatMap((line) => {
      const [, ...parts] = /\s(\d+)\/\d+x(\d+)\/\d+\+(\d+)\+(\d+)/.exec(line) ?? []
      const [width = 0, height = 0, x = 0, y = 0] = parts.map(Number)
      return width > 0 ? [{ x, y, width, height }] : []
    })
    // xrandr lists the primary one first.
    return monitors.sort((one, other) => one.x - other.x)
  }

  /** @param {boolean} isThere */
  setSecondMonitor(isThere) {
    return setSecondMonitor(this.#env, isThere)
  }

  async picture() {
    const { stdout } = await execute('import', ['-window', 'root', '-depth', '8', 'ppm:-'], {
      env: this.#env,
      encoding: 'buffer',
      maxBuffer: 1 << 26,
    })
    return readPicture(stdout)
  }

  /** @param {string} file */
  async savePicture(file) {
    await this.#run('import', '-window', 'root', file)
  }

  /** @param {string} title */
  async window(title) {
    const [id] = await this.#windows(title)
    if (id === undefined) return null
    // The window may go away in between.
    const geometry = await this.#run('xdotool', 'getwindowgeometry', '--shell', id).catch(() => null)
    if (geometry === null) return null
    /** @param {string} name */
    const value = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(geometry)?.[1])
    return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') }
  }

  async focused() {
    return this.#run('xdotool', 'getactivewindow', 'getwindowname').catch(() => '')
  }

  /**
   * As taskbars and window switchers read them.
   * @param {string} title
   */
  async properties(title) {
    const [id = ''] = await this.#windows(title)
    return this.#run('xprop', '-id', id, '_NET_WM_STATE', '_NET_WM_WINDOW_TYPE', '_NET_WM_ICON')
  }

  /** @param {string} title */
  async #windows(title) {
    const found = await this.#run('xdotool', 'search', '--onlyvisible', '--name', `^${title}$`).catch(
      () => '',
    )
    return found.split('\n').filter(Boolean)
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
