import type { CampaignRow, Drift } from '../../preload/contract'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { driftText } from '../words/pauseText'
import { RowAlert } from './RowAlert'
import { which } from './which'

interface Props {
  row: CampaignRow
  drift: Drift
  isLocked: boolean
  isTabStop: boolean
}

/** Somebody else resumed what was paused here: the way back, or to leave it at that. */
export function DriftAlert({ row, drift, isLocked, isTabStop }: Props) {
  const run = useRun()
  const campaign = which(row)
  return (
    <RowAlert
      campaign={campaign}
      text={driftText(drift, Date.now())}
      isTabStop={isTabStop}
      onDismiss={() => run(window.pauseBar.dismissDrift(campaign))}
    >
      {!isLocked && (
        <button
          type="button"
          className="text-button"
          tabIndex={isTabStop ? 0 : -1}
          onClick={onceOnly(() => run(window.pauseBar.pauseAgain(campaign)))}
        >
          Pause again
        </button>
      )}
    </RowAlert>
  )
}
