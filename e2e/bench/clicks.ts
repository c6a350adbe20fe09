import type { Page } from '@playwright/test'
import type { Row } from './figures'
import { type BenchSetup, now, type Running } from './setup'

/** More rounds would exceed the limit of 100 requests a minute. */
const rounds = 9

/** Measures from clicks to their effects, in one running PauseBar. */
export async function measureClicks(setup: BenchSetup, { page }: Running): Promise<Row[]> {
  const toRequest: number[] = []
  const toPainted: number[] = []
  const trayToRequest: number[] = []
  const shownToPainted: number[] = []
  const firstShown = [await shownToPaintedOnce(setup, page)]
  // The list from the last run is shown before the account is connected.
  await page.locator('[role=switch][aria-disabled=false]').first().waitFor()
  for (let round = 0; round < rounds; round += 1) {
    const received = nextRequestAt(setup)
    const { clickedAt, paintedAt } = await clickFirstSwitch(page)
    toRequest.push((await received) - clickedAt)
    toPainted.push(paintedAt - clickedAt)
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  }
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.press('Escape')
    shownToPainted.push(await shownToPaintedOnce(setup, page))
  }
  for (let round = 0; round < rounds; round += 1) {
    const toggle = page.getByRole('switch').first()
    const verb = (await toggle.isChecked()) ? 'Pause' : 'Resume'
    const label = `${verb} “${await toggle.getAttribute('aria-label')}”`
    await setup.tray.waitForMenu((menu) => menu.some((item) => item.label === label))
    const received = nextRequestAt(setup)
    const clickedAt = now()
    await setup.tray.clickMenu(label)
    trayToRequest.push((await received) - clickedAt)
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  }
  return [
    { what: 'click to request received', unit: 'ms', own: toRequest, target: '≤ 5 ms' },
    { what: 'click to “Pausing…” painted', unit: 'ms', own: toPainted, target: 'the next frame' },
    { what: 'tray menu click to request', unit: 'ms', own: trayToRequest },
    {
      what: 'tray click to popover painted, the first time',
      unit: 'ms',
      own: firstShown,
      target: '≤ 2 frames (33 ms)',
    },
    {
      what: 'tray click to popover painted, later',
      unit: 'ms',
      own: shownToPainted,
      target: '≤ 2 frames (33 ms)',
    },
  ]
}

async function shownToPaintedOnce({ tray }: BenchSetup, page: Page): Promise<number> {
  await hasNoFrames(page)
  const paintedAt = firstFrameAt(page)
  const clickedAt = now()
  await tray.activate()
  return (await paintedAt) - clickedAt
}

/** When the server has received the next pause or resume (ms since the epoch). */
const nextRequestAt = ({ alta }: BenchSetup) =>
  new Promise<number>((resolve) => {
    alta.failNext(/POST/, ({ apply, send }) => {
      resolve(now())
      send(apply())
    })
  })

/** Clicks the first switch. Its row counts as painted when the next frame begins. */
function clickFirstSwitch(page: Page): Promise<{ clickedAt: number; paintedAt: number }> {
  return page.evaluate(async () => {
    const at = () => performance.timeOrigin + performance.now()
    const toggle = document.querySelector<HTMLInputElement>('.row [role=switch]')
    const row = toggle?.closest('.row')
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (row?.getAttribute('aria-busy') !== 'true') return
        observer.disconnect()
        resolve()
      })
      if (row) observer.observe(row, { attributes: true })
    })
    const clickedAt = at()
    toggle?.click()
    await drawn
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { clickedAt, paintedAt: at() }
  })
}

/** Waits until the window draws no frames. Only their absence shows that it is hidden. */
async function hasNoFrames(page: Page): Promise<void> {
  const draws = () =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          requestAnimationFrame(() => resolve(true))
          setTimeout(resolve, 200, false)
        }),
    )
  while (await draws());
}

function firstFrameAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.timeOrigin + performance.now()
  })
}
