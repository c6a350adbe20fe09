import type { Page } from '@playwright/test'
import type { SimulatedAlta } from '../main/simulatedAlta/simulatedAlta'
import { call } from './hand'
import { expect, test } from './test'

/** Every tenth has a name of two lines; a quarter are paused. */
const campaigns = Array.from({ length: 290 }, (_, index) => ({
  id: idOf(index),
  name:
    index % 10 === 0
      ? `Enterprise account-based outbound wave ${index} — Nordics and Benelux CFOs`
      : `Outbound ${index} RevOps`,
  status: index % 4 === 3 ? ('paused' as const) : ('active' as const),
}))

test.use({ altaOptions: { campaigns, token: 'alta-secret-7f3b' } })

function idOf(index: number): string {
  return `${String(index).padStart(8, '0')}-bbbb-4bbb-8bbb-bbbbbbbbbbbb`
}

/** A drawn row: its campaign's id, and its position in the window (px). */
interface DrawnRow {
  id: string
  top: number
  bottom: number
}

/** The list's top in the window and all drawn rows, once they have stopped moving. */
const rowsAtRest = (page: Page): Promise<{ listTop: number; rows: DrawnRow[] }> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const rows = () =>
      [...document.querySelectorAll<HTMLElement>('.row')].map((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return {
          id: row.dataset.key?.replace(/.*\//, '') ?? '',
          top: Math.round(top),
          bottom: Math.round(bottom),
        }
      })
    let before = JSON.stringify(rows())
    for (let framesAtRest = 0; framesAtRest < 15; ) {
      await frame()
      const now = JSON.stringify(rows())
      framesAtRest = now === before ? framesAtRest + 1 : 0
      before = now
    }
    return { listTop: document.querySelector('.scroller')?.getBoundingClientRect().top ?? 0, rows: rows() }
  })

/** The row under the pointer, and rows out of sight around it. */
interface UnderPointer {
  row: DrawnRow
  /** The ids of rows that are drawn above and below the visible part, the nearest first. */
  above: string[]
  below: string[]
}

/** Scrolls with the wheel, then rests the pointer on the row in the middle of the visible part. */
async function restAfterWheel(page: Page, by: number): Promise<UnderPointer> {
  await page.mouse.move(120, 300)
  await page.mouse.wheel(0, by)
  const { listTop, rows } = await rowsAtRest(page)
  const row = rows.find(({ top }) => top >= 300)
  if (!row) throw new Error('nothing is drawn there')
  await page.mouse.move(120, (row.top + row.bottom) / 2)
  return {
    row,
    above: rows
      .filter(({ bottom }) => bottom < listTop - 5)
      .map(({ id }) => id)
      .toReversed(),
    below: rows.filter(({ top }) => top > row.bottom + 250).map(({ id }) => id),
  }
}

/** How far the row has moved after the list was read again (px); a word if the row or the list there is not drawn. */
async function movedAfterRefresh(page: Page, row: DrawnRow): Promise<number | string> {
  await call(page, 'refresh')
  const { listTop, rows } = await rowsAtRest(page)
  const now = rows.find(({ id }) => id === row.id)
  const heights = rows.filter(({ bottom, top }) => bottom > listTop && top < listTop + 300)
  return heights.length < 4 ? 'blank' : now ? now.top - row.top : 'not drawn'
}

/** How far the visible rows have moved after the list was read again, with no pointer or focus on the list (px). */
async function movedInSight(
  page: Page,
  by: number,
  change: (above: string[], below: string[]) => void,
): Promise<number[]> {
  const { row, above, below } = await restAfterWheel(page, by)
  await page.mouse.move(120, 20)
  const before = (await rowsAtRest(page)).rows.filter(({ top }) => top > row.top - 150 && top < row.top + 250)
  change(above, below)
  await call(page, 'refresh')
  const { rows } = await rowsAtRest(page)
  return before.map(({ id, top }) => (rows.find((other) => other.id === id)?.top ?? Number.NaN) - top)
}

function addTo(alta: SimulatedAlta, from: number, count: number): void {
  for (let index = from; index < from + count; index += 1) alta.add({ id: idOf(index), name: `AAA ${index}` })
}

test('in a list of more than 300 the row under the pointer stays, whatever comes, goes or grows out of sight', async ({
  pauseBar,
  alta,
}) => {
  const { page } = pauseBar
  await expect(page.getByText(/^Checked/)).toBeVisible()
  const rename = (id: string | undefined, name: (before: string) => string) => {
    if (id === undefined || gone.has(id)) return
    const campaign = alta.campaign(id)
    campaign.name = name(campaign.name)
  }
  const grow = (id: string | undefined) =>
    rename(id, (name) => `${name} — with a name that needs one more line than it did before`)
  const shrink = (id: string | undefined) => rename(id, () => 'X')
  const gone = new Set<string>()
  function remove(id = ''): void {
    alta.remove(id)
    gone.add(id)
  }
  function mixUp(above: string[], below: string[]): void {
    for (const id of [above[1], above[3], below[1]]) grow(id)
    for (const id of [above[4], below[3]]) shrink(id)
    for (const id of [above[2], below[2]]) remove(id)
  }

  await test.step('so many come above it that not all are drawn any more', async () => {
    const { row } = await restAfterWheel(page, 4_000)
    addTo(alta, 300, 40)
    expect(await movedAfterRefresh(page, row)).toBe(0)
    expect(await pauseBar.campaigns.getByRole('listitem').count()).toBeLessThan(60)
  })

  await test.step('rows grow that are drawn above and below what is in sight', async () => {
    const moved = []
    for (const by of [1_200, 1_200, 1_200, -2_000, 1_200, 1_200]) {
      const { row, above, below } = await restAfterWheel(page, by)
      for (const id of [above[1], above[4], below[1]]) grow(id)
      moved.push(await movedAfterRefresh(page, row))
    }
    expect(moved).toEqual([0, 0, 0, 0, 0, 0])
  })

  await test.step('they shrink, go and change their state', async () => {
    const moved = []
    for (const by of [-1_200, -1_200, 1_200]) {
      const { row, above, below } = await restAfterWheel(page, by)
      for (const id of [above[0], above[3], below[0]]) shrink(id)
      for (const id of [above[2], below[2]]) remove(id)
      alta.campaign(above[5] ?? '').status = 'paused'
      moved.push(await movedAfterRefresh(page, row))
    }
    expect(moved).toEqual([0, 0, 0])
  })

  await test.step('more come above it than are drawn there', async () => {
    const { row } = await restAfterWheel(page, 600)
    addTo(alta, 400, 60)
    expect(await movedAfterRefresh(page, row)).toBe(0)
  })

  await test.step('without pointer or focus on the list, what is in sight stays all the same', async () => {
    // Campaigns that are gone leave the list only once the pointer has left it.
    await movedInSight(page, 0, () => {})
    const moved = []
    for (const [round, by] of [-1_200, 1_200, 2_000, -900, 1_200, -2_500, 1_200, 1_500].entries()) {
      const each = await movedInSight(page, by, (above, below) => {
        mixUp(above, below)
        alta.campaign(above[5] ?? '').status = round % 2 === 0 ? 'paused' : 'active'
        if (round % 3 === 0) addTo(alta, 500 + round * 5, 5)
      })
      moved.push(...new Set(each))
    }
    expect(moved).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  await test.step('what the person scrolls meanwhile is scrolled', async () => {
    const { row, above } = await restAfterWheel(page, 600)
    grow(above[1])
    const [moved] = await Promise.all([movedAfterRefresh(page, row), page.mouse.wheel(0, 150)])
    expect(moved).toBe(-150)
  })
})
