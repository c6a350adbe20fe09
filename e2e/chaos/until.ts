import { setTimeout } from 'node:timers/promises'
import type { UnderTest } from './underTest'
import { Violation } from './violation'

/** How long it may take until everything is at rest, even on a busy computer (real ms). */
const longestUnrest = 120_000

/**
 * Waits until `isSo`.
 *
 * @throws Violation the first one meanwhile, or a breakdown called `otherwise` if the time runs out
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
