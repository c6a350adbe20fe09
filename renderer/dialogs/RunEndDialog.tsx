import type { Snapshot } from '../../preload/shared/contract'
import type { Batch } from '../runs/batches'
import { endHint, whenTheseText } from '../words/pauseText'
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
  const { resumeByItself } = snapshot.preferences
  return (
    <EndDialog
      title={whenTheseText(restorable.length, resumeByItself)}
      label={resumeByItself ? 'Resume on' : 'Ask me on'}
      submit="Set"
      hint={endHint(resumeByItself)}
      end={end}
      onSet={(choice) => window.pauseBar.setRunEnd({ ...about, end: choice })}
      onNoEnd={() => window.pauseBar.setRunEnd({ ...about, end: null })}
      onClose={onClose}
    />
  )
}
