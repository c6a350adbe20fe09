import { X } from 'lucide-react'
import type { CampaignRow, Snapshot } from '../../preload/contract'
import { askForAll, changedBy } from '../campaigns/many'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { numberText, selectedText } from '../words/counts'

interface Props {
  snapshot: Snapshot
  selected: CampaignRow[]
  onSelectAll: () => void
  onResume: (rows: CampaignRow[]) => void
  onClear: () => void
}

/** In the footer's place as long as rows are selected: what can be done with them. */
export function SelectionBar({ snapshot, selected, onSelectAll, onResume, onClear }: Props) {
  const run = useRun()
  const toPause = changedBy('pause', selected)
  const toResume = changedBy('resume', selected)
  const withProspects = snapshot.preferences.pauseProspects

  function pause() {
    onClear()
    run(askForAll(toPause, { verb: 'pause', withProspects, reason: '' }))
  }

  return (
    <footer className="footer selection-bar">
      <button type="button" className="icon-button" aria-label="Clear selection" onClick={onClear}>
        <X />
      </button>
      <span className="selected-count" role="status">
        {selectedText(selected.length, toPause.length + toResume.length)}
      </span>
      <button type="button" className="text-button" onClick={onSelectAll}>
        Select all
      </button>
      <span className="footer-space" />
      {toPause.length > 0 && (
        <button
          type="button"
          className="button"
          title={withProspects ? 'With their prospects. No new outreach.' : 'No new outreach.'}
          onClick={onceOnly(pause)}
        >
          Pause {numberText(toPause.length)}
        </button>
      )}
      {toResume.length > 0 && (
        <button type="button" className="button" onClick={() => onResume(toResume)}>
          Resume {numberText(toResume.length)}
        </button>
      )}
    </footer>
  )
}
