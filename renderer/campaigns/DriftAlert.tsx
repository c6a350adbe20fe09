import { X } from 'lucide-react'
import { useRef } from 'react'
import type { CampaignRow, Drift } from '../../preload/contract'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { driftText } from '../words/pauseText'
import { switchOf, useFocusHandover } from './focus'
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
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => switchOf(campaign))
  const tabIndex = isTabStop ? 0 : -1
  return (
    <div ref={box} className="failure">
      <div>
        <p role="alert">{driftText(drift, Date.now())}</p>{' '}
        {!isLocked && (
          <button
            type="button"
            className="text-button"
            tabIndex={tabIndex}
            onClick={onceOnly(() => run(window.pauseBar.pauseAgain(campaign)))}
          >
            Pause again
          </button>
        )}
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label="Dismiss"
        tabIndex={tabIndex}
        onClick={() => run(window.pauseBar.dismissDrift(campaign))}
      >
        <X />
      </button>
    </div>
  )
}
