import { expect, test } from 'vitest'
import { OwnDialogs } from './lostFocus'

const windowOf = ({ isDestroyed = false, isVisible = true } = {}) => {
  const focused: string[] = []
  const window = {
    isDestroyed: () => isDestroyed,
    isVisible: () => isVisible,
    focus: () => focused.push('focus'),
  }
  return { window, focused }
}

test('a dialog that was answered, or failed, gives the focus back; what waited for its end follows', async () => {
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

test('a window that is gone or hidden by then is left alone', async () => {
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
