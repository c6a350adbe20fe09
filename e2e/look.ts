import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { accessibilityFaults } from './axe'
import type { PauseBar } from './pauseBar'

const screenshots = fileURLToPath(new URL('../artifacts/states/', import.meta.url))

/** The themes differ only in their colours. */
const rulesOfTheme = { light: undefined, dark: ['color-contrast'] }

/**
 * Checks the window as it is now, in the light and the dark theme: axe finds nothing wrong, nothing is wider than the
 * window. Keeps a screenshot for people to look at.
 */
export async function look({ page }: PauseBar, state: string): Promise<void> {
  const scale = await page.evaluate(() => window.devicePixelRatio)
  expect.soft(await page.evaluate(hasFocusNowhere), `${state}: the focus is nowhere`).toBe(false)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(settled)
    const name = `${state}-${colorScheme}@${scale}x`
    await page.screenshot({ path: `${screenshots}${name}.png` })
    expect.soft(await accessibilityFaults(page, rulesOfTheme[colorScheme]), name).toEqual([])
    expect.soft(await page.evaluate(tooWide), `${name}: wider than the window`).toEqual([])
    expect.soft(await page.evaluate(scrollsUnseen), `${name}: nobody could scroll it back`).toEqual([])
  }
}

/** As `View › Zoom in` does. */
export const zoomTo = (pauseBar: PauseBar, factor: number) =>
  pauseBar.electron.evaluate(({ BrowserWindow }, wanted) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(wanted)
  }, factor)

/** Compares what a screen reader finds with the snapshot in `heard/`, then looks. */
export async function lookAndListen(pauseBar: PauseBar, state: string): Promise<void> {
  const { page } = pauseBar
  await expect.soft(page.locator('body'), state).toMatchAriaSnapshot({ name: `${state}.aria.yml` })
  await look(pauseBar, state)
}

/** Waits until all animations have ended, except endless ones. */
function settled(): Promise<unknown> {
  const endless = (animation: Animation) => animation.effect?.getComputedTiming().endTime === Infinity
  return Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => !endless(animation))
      .map(({ finished }) => finished),
  )
}

/** With the focus nowhere, a keyboard user has to start over. While PauseBar starts there is nothing to focus. */
const hasFocusNowhere = () =>
  document.hasFocus() &&
  document.activeElement === document.body &&
  document.querySelector('main button') !== null

/** Elements that overflow without a scroll bar: a script may scroll them, and nobody could scroll them back. */
function scrollsUnseen(): string[] {
  return [document.documentElement, ...document.querySelectorAll('#root, .app, .scroller, dialog[open]')]
    .filter((element) => element.tagName === 'HTML' || getComputedStyle(element).overflowY === 'hidden')
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    .map(({ tagName, className, scrollHeight }) => `${tagName} ${className}: ${scrollHeight} px`)
}

/** Elements that stick out of the window at its sides. */
function tooWide(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('svg, .only-heard') && element.checkVisibility())
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -0.5 || right > window.innerWidth + 0.5
    })
    .map((element) => element.outerHTML.slice(0, 200))
}
