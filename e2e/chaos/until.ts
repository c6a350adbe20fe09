import { setTimeout } from 'node:timers/promises'
import type { UnderTest } from './underTest'
import { Violation } from './violation'

/** Real time within which everything comes to rest, also on a busy computer (ms). */
const longestUnrest = 120_000

/**
 * Waits for what must become so.
 *
 * @throws Violation the first that there was meanwhile, or a breakdown called `otherwise` when it does not become so
 */
export async function until(
  underTest: UnderTest,
  otherwise: string,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  const startedAt = performance.now()
  while (!(await isSo())) {
    if (underTest.violation) throw underTest.violation
    if (performance.now() > startedAt + longestUnrest) throw new Violation('breakdown', otherwise)
    await setTimeout(5)
  }
  if (underTest.violation) throw underTest.violation
}
