import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Locator } from '@playwright/test'
import { middleOf, type Point } from './hand'
import type { PauseBar } from './pauseBar'

const execute = promisify(execFile)

/** Uses the display's pointer and keys, so that the desktop and its window manager see the events first. */
export class RealHand {
  #env: NodeJS.ProcessEnv
  #pauseBar: PauseBar

  constructor({ env }: { env: NodeJS.ProcessEnv }, pauseBar: PauseBar) {
    this.#env = env
    this.#pauseBar = pauseBar
  }

  /** @returns xdotool's output, trimmed */
  async tell(...args: (string | number)[]): Promise<string> {
    const { stdout } = await execute('xdotool', args.map(String), { env: this.#env })
    return stdout.trim()
  }

  press(...keys: string[]): Promise<string> {
    return this.tell('key', '--delay', 30, ...keys)
  }

  /** Opens a native menu, and presses keys in it until it closes: it is there a moment before it takes keys. */
  async pressInMenu(open: () => Promise<unknown>, ...keys: string[]): Promise<void> {
    const before = await this.#countWindows()
    await open()
    await expect.poll(() => this.#countWindows(), { message: 'the menu is open' }).toBeGreaterThan(before)
    await expect(async () => {
      await this.press(...keys)
      await expect.poll(() => this.#countWindows(), { timeout: 1_000 }).toBe(before)
    }, 'the menu is closed').toPass()
  }

  /** Native menus are windows too. */
  async #countWindows(): Promise<number> {
    const { pid = 0 } = this.#pauseBar.electron.process()
    const found = await this.tell('search', '--onlyvisible', '--pid', pid).catch(() => '')
    return found.split('\n').filter((id) => id !== '').length
  }

  /** @param button 1 for the left one, 3 for the right one */
  async click(target: Locator, button = 1): Promise<void> {
    const { x, y } = await this.onScreen(await middleOf(target))
    await this.tell('mousemove', x, y, 'sleep', 0.05, 'click', button)
  }

  /** Presses at one point of the window, moves, and releases at another. */
  async drag(from: Point, to: Point): Promise<void> {
    const at = await Promise.all([0, 0.2, 0.5, 0.8, 1].map((part) => this.onScreen(between(from, to, part))))
    const ways = at.flatMap(({ x, y }, index) =>
      index === 0 ? ['mousemove', x, y, 'mousedown', 1] : ['sleep', 0.05, 'mousemove', x, y],
    )
    await this.tell(...ways, 'sleep', 0.1, 'mouseup', 1)
  }

  /** Drags selected text. It waits after the press: moving at once would start a new selection. */
  async dragSlowly(from: Point, to: Point): Promise<void> {
    const [begin, end] = await Promise.all([this.onScreen(from), this.onScreen(to)])
    await this.tell('mousemove', begin.x, begin.y, 'mousedown', 1, 'sleep', 0.3)
    for (let part = 0.1; part < 1; part += 0.1) {
      const { x, y } = await this.onScreen(between(from, to, part))
      await this.tell('mousemove', x, y, 'sleep', 0.03)
    }
    await this.tell(
      'mousemove',
      end.x,
      end.y,
      'sleep',
      0.3,
      'mousemove',
      end.x + 1,
      end.y,
      'sleep',
      0.2,
      'mouseup',
      1,
    )
  }

  /** A point of the window in screen coordinates (px). */
  async onScreen({ x, y }: Point): Promise<Point> {
    const bounds = await this.#pauseBar.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getContentBounds(),
    )
    return { x: Math.round(x + (bounds?.x ?? 0)), y: Math.round(y + (bounds?.y ?? 0)) }
  }

  /** The title of the focused window; empty if there is none. */
  activeTitle(): Promise<string> {
    return this.tell('getactivewindow', 'getwindowname').catch(() => '')
  }

  /** The windows on the screen with exactly this title. */
  async windows(title: string): Promise<string[]> {
    const found = await this.tell('search', '--onlyvisible', '--name', `^${title}$`).catch(() => '')
    return found.split('\n').filter((id) => id !== '')
  }
}

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + part * (to.x - from.x),
  y: from.y + part * (to.y - from.y),
})
