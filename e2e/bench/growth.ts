import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { median } from './figures'
import { pssOf } from './processes'
import { type BenchSetup, campaignsOf, firstListAt } from './setup'

const counts = [10, 100, 1_000, 10_000]
const rounds = 5
/** Nobody listens there, so the list comes from the last run, and no reading disturbs the measurement. */
const nobody = 'http://127.0.0.1:9/v1'

/** Measures how list, search and memory grow with the number of campaigns; a Markdown table. */
export async function measureGrowth(setup: BenchSetup): Promise<string> {
  const kept = await readFile(fileOf(setup), 'utf8')
  const lines = []
  for (const count of counts) lines.push(await measureWith(setup, count))
  await writeFile(fileOf(setup), kept)
  const head =
    'campaigns | list painted after a reload | search, a key (slowest) | scrolling, a frame (longest) | memory, all processes (Pss)'
  return [head, '---: | ---: | ---: | ---: | ---:', ...lines].map((line) => `| ${line} |`).join('\n')
}

async function measureWith(setup: BenchSetup, count: number): Promise<string> {
  await remember(setup, count)
  const program = await setup.startOwn({ ...setup.env, ALTA_API_URL: nobody })
  await firstListAt(program.page)
  await setup.tray.activate()
  const painted: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await program.page.reload()
    const origin = await program.page.evaluate(() => performance.timeOrigin)
    painted.push((await firstListAt(program.page)) - origin)
  }
  const keys = await searchTimes(program.page)
  const frames = await framesOfScrolling(program.page)
  const memory = await pssOf(program.pid)
  await setup.quit(program)
  return [
    count.toLocaleString('en'),
    `${median(painted).toFixed(0)} ms`,
    `${median(keys).toFixed(1)} (${Math.max(...keys).toFixed(1)}) ms`,
    `${median(frames).toFixed(1)} (${Math.max(...frames).toFixed(1)}) ms`,
    `${memory.toFixed(0)} MiB`,
  ].join(' | ')
}

/** From each key until the found rows are drawn. Each key finds other rows; the first two are a warm-up. */
function searchTimes(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]')
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const times: number[] = []
    for (const text of ['none', '', '7', '', '07', '', '00007', '']) {
      const change = new Promise((resolve) => {
        const observer = new MutationObserver(resolve)
        const list = document.querySelector('.scroller') ?? document.body
        observer.observe(list, { childList: true, subtree: true, characterData: true })
      })
      const begin = performance.now()
      if (box) setValue?.call(box, text)
      box?.dispatchEvent(new Event('input', { bubbles: true }))
      await change
      times.push(performance.now() - begin)
      await new Promise((resolve) => requestIdleCallback(resolve))
    }
    return times.slice(2)
  })
}

/** From frame to frame, while each frame scrolls the list by more than half of the window. */
function framesOfScrolling(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise<number>(requestAnimationFrame)
    const list = document.querySelector('.scroller')
    const frames: number[] = []
    let before = await frame()
    for (let round = 0; round < 60; round += 1) {
      list?.scrollBy(0, 300)
      const now = await frame()
      frames.push(now - before)
      before = now
    }
    return frames
  })
}

const fileOf = ({ data }: BenchSetup) => join(data.own, 'campaigns.json')

/** Writes the file that an earlier run with this many campaigns would have left. */
async function remember(setup: BenchSetup, count: number): Promise<void> {
  const kept = JSON.parse(await readFile(fileOf(setup), 'utf8'))
  const [known] = kept.campaigns
  kept.campaigns = campaignsOf(count).map((campaign) => ({
    ...known,
    campaign: { ...known.campaign, ...campaign },
  }))
  await writeFile(fileOf(setup), JSON.stringify(kept))
}
