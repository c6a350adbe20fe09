import { FastClock } from '../accounts/fastClockForTest'
import type { Clock } from '../accounts/ports'

const deadline = 15_000

/** The delays between tries take no time; the deadline of a request is the real one. */
export function hastyClock(): Clock {
  const realTime = new FastClock(1)
  return {
    now: () => realTime.now(),
    wait: (ms, signal) => realTime.wait(ms < deadline ? 0 : ms, signal),
    zone: () => realTime.zone(),
    usesHour12: () => realTime.usesHour12(),
  }
}
