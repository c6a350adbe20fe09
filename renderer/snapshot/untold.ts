import type { AppError } from '../../preload/shared/contract'

/**
 * What shows a command's failure besides its answer: for a reading, a row or the connection itself; for a
 * cancellation that came too late, the row that went on. For all else only the answer tells.
 */
export type ShownBy = 'answer' | 'snapshot'

/** Whether a command's failure is still to be told when its answer is there. */
export function isUntold({ kind }: AppError, shownBy: ShownBy): boolean {
  switch (kind) {
    case 'unexpected':
    case 'not-connected':
      return true
    case 'busy':
    case 'not-found':
    case 'not-running':
    case 'campaign-locked':
    case 'invalid-input':
    case 'invalid-end':
    case 'not-written':
      return shownBy === 'answer'
    default:
      return false
  }
}
