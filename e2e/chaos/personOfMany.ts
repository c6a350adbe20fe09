import type { Draws } from '../../main/domain/drawsForTest'
import type { RunView, Snapshot } from '../../preload/shared/contract'
import type { RunCommand } from './messages'
import { drawEnd } from './person'

/** What a person does next with many campaigns at once: begin something, or go on with what they began. */
export function commandForMany(snapshot: Snapshot, draws: Draws, now: number): RunCommand {
  const run = draws.chance(0.6) ? draws.pick(snapshot.runs) : undefined
  return run ? goingOn(run, draws, now) : beginning(snapshot, draws, now)
}

function goingOn({ batchId, verb, left, retryable }: RunView, draws: Draws, now: number): RunCommand {
  const isPause = verb === 'pause'
  const isOver = left === 0
  const name = draws.weighted(
    {
      'cancel-run': isOver ? 0 : 5,
      'retry-run': isOver && retryable.length > 0 ? 5 : 0,
      'restore-run': isOver ? 5 : 0,
      'set-run-end': isPause ? 4 : 0,
      'dismiss-run': isOver ? 1 : 0,
    },
    'dismiss-run',
  )
  if (name === 'restore-run') return { name, batchId, withProspects: isPause && draws.chance(0.2) }
  if (name !== 'set-run-end') return { name, batchId }
  return { name, batchId, localTime: draws.chance(0.3) ? null : drawEnd(draws, now) }
}

function beginning({ campaigns }: Snapshot, draws: Draws, now: number): RunCommand {
  const verb = draws.chance(0.6) ? 'pause' : 'resume'
  const share = draws.between(0.2, 1)
  const campaignIds = campaigns.map(({ id }) => id).filter(() => draws.chance(share))
  const localTime = verb === 'pause' && draws.chance(0.6) ? drawEnd(draws, now) : null
  return { name: 'begin-run', verb, campaignIds, withProspects: draws.chance(0.2), localTime }
}
