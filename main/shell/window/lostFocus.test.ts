import { expect, it } from 'vitest'
import { FakeClock } from '../../accounts/fakeClockForTest'
import { LostFocus, OwnDialogs } from './lostFocus'

function aWindow() {
  const clock = new FakeClock()
  const focus = new LostFocus(clock)
  const window = { hasFocus: true, timesLeft: 0 }
  const lose = () => {
    window.hasFocus = false
    void focus.blurred(
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
  focus.cancel()
  await clock.advance(1_000)
  expect(window.timesLeft).toBe(0)
})

const windowOf = ({ isDestroyed = false, isVisible = true } = {}) => {
  const focused: string[] = []
  const window = {
    isDestroyed: () => isDestroyed,
    isVisible: () => isVisible,
    focus: () => focused.push('focus'),
  }
  return { window, focused }
}

it('a dialog that was answered, or failed, gives the focus back; what waited for its end follows', async () => {
  const dialogs = new OwnDialogs()
  const { window, focused } = windowOf()
  const done: string[] = []
  const answers = [deferred(), deferred()] as const
  const first = dialogs.over(window, () => answers[0].promise)
  const second = dialogs.over(window, () => answers[1].promise)
  dialogs.whenClosed(() => done.push('made anew'))
  answers[0].resolve('/home/me/history.csv')
  expect(await first).toBe('/home/me/history.csv')
  expect(dialogs.isOpen).toBe(true)
  expect(done).toEqual([])
  answers[1].reject(new Error('no display'))
  await expect(second).rejects.toThrow('no display')
  expect(dialogs.isOpen).toBe(false)
  expect(done).toEqual(['made anew'])
  expect(focused).toHaveLength(2)
})

it('a window that is gone or hidden by then is left alone', async () => {
  for (const state of [{ isDestroyed: true }, { isVisible: false }]) {
    const { window, focused } = windowOf(state)
    await new OwnDialogs().over(window, async () => null)
    expect(focused).toEqual([])
  }
})

function deferred() {
  let resolve = (_path: string) => {}
  let reject = (_error: Error) => {}
  const promise = new Promise<string>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
