import type { Locator, Page } from '@playwright/test'
import type { Arguments, CallName } from '../preload/shared/contract'

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

/**
 * The middle of the target, once it has stopped moving: rows that come into sight get their heights a frame or two
 * later, which moves what is below them.
 */
export const middleOf = (target: Locator): Promise<Point> =>
  target.evaluate(async (element) => {
    const place = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    let at = place()
    for (let framesAtRest = 0; framesAtRest < 3; ) {
      await frame()
      const now = place()
      framesAtRest = now.x === at.x && now.y === at.y ? framesAtRest + 1 : 0
      at = now
    }
    return at
  })

/** Resolves when the page has received the next snapshot and has had time to draw it. */
export const nextChange = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = Reflect.get(window, 'pauseBar').onSnapshot(() => {
          stop()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
        })
      }),
  )

/** The name of the campaign whose switch is at this point; null if there is none. */
export const switchAt = (page: Page, { x, y }: Point): Promise<string | null> =>
  page.evaluate(
    ([x, y]) => {
      const found = document.elementFromPoint(x, y)
      return found?.getAttribute('role') === 'switch' ? found.getAttribute('aria-label') : null
    },
    [x, y] as const,
  )

/** The accessible name of the focused element; empty if there is none. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    return element === document.body
      ? ''
      : (element?.getAttribute('aria-label') ?? element?.textContent ?? '')
  })
