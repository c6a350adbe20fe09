import { expect, test } from 'vitest'
import { FakeClock } from './fakeClockForTest'

test('waits end in the order in which they fall due, at their time, with what follows from them', async () => {
  const clock = new FakeClock(1_000)
  const seen: string[] = []
  const waitTwice = async (name: string, ms: number) => {
    await clock.wait(ms)
    seen.push(`${name} at ${clock.now()}`)
    await clock.wait(ms)
    seen.push(`${name} again at ${clock.now()}`)
  }
  void waitTwice('slow', 300)
  void waitTwice('quick', 100)
  await clock.advance(350)
  expect(seen).toEqual(['quick at 1100', 'quick again at 1200', 'slow at 1300'])
  expect(clock.now()).toBe(1_350)
})

test('an aborted wait ends at once, also when it was aborted before', async () => {
  const clock = new FakeClock()
  const closing = new AbortController()
  const wait = clock.wait(1_000, closing.signal)
  closing.abort()
  await Promise.all([wait, clock.wait(1_000, closing.signal)])
})

test('a jump of the wall clock changes what now() says and no wait', async () => {
  const clock = new FakeClock(0)
  let isOver = false
  void clock.wait(1_000).then(() => {
    isOver = true
  })
  clock.jump(86_400_000)
  await clock.advance(999)
  expect(isOver).toBe(false)
  await clock.advance(1)
  expect(isOver).toBe(true)
  expect(clock.now()).toBe(86_401_000)
})
