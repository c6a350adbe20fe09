import { expect, it } from 'vitest'
import { FakeClock } from '../../accounts/fakeClockForTest'
import { LostFocus } from './lostFocus'

function aWindow() {
  const clock = new FakeClock()
  const focus = new LostFocus(clock)
  const window = { hasFocus: true, timesLeft: 0 }
  const lose = () => {
    window.hasFocus = false
    void focus.lost(
      () => window.hasFocus,
      () => {
        window.timesLeft += 1
      },
    )
  }
  return { clock, focus, window, lose }
}

it('a window that lost the focus is left, once', async () => {
  const { clock, window, lose } = aWindow()
  lose()
  lose()
  expect(window.timesLeft).toBe(0)
  await clock.advance(1_000)
  expect(window.timesLeft).toBe(1)
})

it('one that has it again at once is not', async () => {
  const { clock, window, lose } = aWindow()
  lose()
  await clock.advance(50)
  window.hasFocus = true
  await clock.advance(1_000)
  expect(window.timesLeft).toBe(0)
})

it('nor one that was asked for meanwhile and waits for the focus', async () => {
  const { clock, focus, window, lose } = aWindow()
  lose()
  await clock.advance(50)
  focus.wanted()
  await clock.advance(1_000)
  expect(window.timesLeft).toBe(0)
})
