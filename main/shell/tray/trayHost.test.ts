import { expect, it } from 'vitest'
import { FakeClock } from '../../accounts/fakeClockForTest'
import { TrayHostSigns } from './trayHost'

function aDesktop({ isPersonWaiting = true } = {}) {
  const clock = new FakeClock()
  const reports: string[] = []
  const signs = new TrayHostSigns((host) => reports.push(host), { clock, isPersonWaiting })
  const see = (isThere: boolean) => void signs.saw(isThere)
  return { clock, reports, see }
}

it('a tray that is there is told of at once, and once', () => {
  const { reports, see } = aDesktop()
  see(true)
  see(true)
  expect(reports).toEqual(['there'])
})

it('one that is missing is waited for, for a moment', async () => {
  const { clock, reports, see } = aDesktop()
  see(false)
  await clock.advance(1_500)
  expect(reports).toEqual([])
  await clock.advance(1_000)
  expect(reports).toEqual(['missing'])
})

it('at log-in the panel may come 6 s later, and nobody hears that it was missing', async () => {
  const { clock, reports, see } = aDesktop({ isPersonWaiting: false })
  see(false)
  await clock.advance(6_000)
  see(true)
  await clock.advance(60_000)
  expect(reports).toEqual(['came'])
})

it('at log-in a desktop that has none is told of all the same', async () => {
  const { clock, reports, see } = aDesktop({ isPersonWaiting: false })
  see(false)
  await clock.advance(30_000)
  expect(reports).toEqual(['missing'])
})

it('a panel that starts anew is not missed, as often as it does', async () => {
  const { clock, reports, see } = aDesktop()
  see(true)
  for (const away of [1_000, 6_000, 6_000]) {
    see(false)
    await clock.advance(away)
    see(true)
  }
  await clock.advance(60_000)
  expect(reports).toEqual(['there', 'came', 'came', 'came'])
})

it('one that stays away is lost', async () => {
  const { clock, reports, see } = aDesktop()
  see(true)
  see(false)
  await clock.advance(15_000)
  see(true)
  expect(reports).toEqual(['there', 'lost', 'came'])
})
