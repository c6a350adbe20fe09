import { X } from 'lucide-react'
import type { CampaignRow } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { changedBy } from '../campaigns/answers'
import { selectedText } from '../words/counts'

interface Props {
  selected: CampaignRow[]
  /** How many rows are on the list. */
  shown: number
  onSelectAll: () => void
  onPause: () => void
  onResume: () => void
  onClear: () => void
}

/** In the footer's place as long as rows are selected: what can be done with them. Either asks in a dialog. */
export function SelectionBar({ selected, shown, onSelectAll, onPause, onResume, onClear }: Props) {
  const toPause = changedBy('pause', selected)
  const toResume = changedBy('resume', selected)
  return (
    <footer className="footer selection-bar">
      <button type="button" className="icon-button" aria-label="Clear selection" onClick={onClear}>
        <X />
      </button>
      <span className="selected-count" role="status">
        {selectedText(selected.length, toPause.length + toResume.length)}
      </span>
      {selected.length < shown ? (
        <button type="button" className="text-button" onClick={onSelectAll}>
          Select all
        </button>
      ) : (
        // Its place stays, as far as there is room: what is to the right of it does not come under the pointer.
        <span className="text-button select-all-place" aria-hidden="true">
          Select all
        </span>
      )}
      <span className="selection-buttons">
        {toPause.length > 0 && (
          <button type="button" className="button" onClick={onPause}>
            Pause {numberText(toPause.length)}…
          </button>
        )}
        {toResume.length > 0 && (
          <button type="button" className="button" onClick={onResume}>
            Resume {numberText(toResume.length)}…
          </button>
        )}
      </span>
    </footer>
  )
}
