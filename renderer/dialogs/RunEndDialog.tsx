import type { Snapshot } from '../../preload/contract'
import { numberText } from '../../preload/shared/counts'
import type { Batch } from '../runs/batches'
import { endHint } from '../words/pauseText'
import { EndDialog } from './EndDialog'

interface Props {
  batch: Batch
  snapshot: Snapshot
  onClose: () => void
}

/** Asks when the pause of many is to end: of all those that still stand as it left them. */
export function RunEndDialog({ batch, snapshot, onClose }: Props) {
  const { batchId, end, restorable } = batch
  const about = { account: snapshot.shownAccount, batchId }
  const count = restorable.length
  return (
    <EndDialog
      title={
        count === 1 ? 'When should this campaign resume?' : `When should these ${numberText(count)} resume?`
      }
      label="Resume on"
      submit="Set"
      hint={endHint(snapshot.preferences.resumeByItself)}
      end={end}
      onSet={(choice) => window.pauseBar.setRunEnd({ ...about, end: choice })}
      onNoEnd={() => window.pauseBar.setRunEnd({ ...about, end: null })}
      onClose={onClose}
    />
  )
}
