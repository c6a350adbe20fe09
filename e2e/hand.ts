import type { Locator, Page } from '@playwright/test'
import type { Arguments, CallName } from '../preload/contract'

/** Makes a call as the page would, without a pointer or a key. */
export const call = <Name extends CallName>(page: Page, name: Name, argument?: Arguments[Name]) =>
  page.evaluate((json) => {
    const { name, argument } = JSON.parse(json)
    return Reflect.get(Reflect.get(window, 'pauseBar'), name)(argument)
  }, JSON.stringify({ name, argument }))

/** A point of the window (px). */
export interface Point {
  x: number
  y: number
}

/** The middle of what a person points at. */
export async function middleOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox()
  if (!box) throw new Error('This is not in the window')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The name of the campaign whose switch is at a point; null where there is none. */
export const switchAt = (page: Page, { x, y }: Point): Promise<string | null> =>
  page.evaluate(
    ([x, y]) => {
      const found = document.elementFromPoint(x, y)
      return found?.getAttribute('role') === 'switch' ? found.getAttribute('aria-label') : null
    },
    [x, y] as const,
  )

/** The accessible name of what has the focus; empty where nothing has. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    return element === document.body
      ? ''
      : (element?.getAttribute('aria-label') ?? element?.textContent ?? '')
  })
