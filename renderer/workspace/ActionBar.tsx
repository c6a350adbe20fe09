import { X } from 'lucide-react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { numberText } from '../../preload/shared/words'
import { changedBy } from '../campaigns/answers'
import { allOf, nothingSelected, type Selection, selectedOf } from '../campaigns/selection'
import { TextButton } from '../controls/Buttons'
import type { OpenDialog } from '../dialogs/WorkspaceDialog'
import { selectedText } from '../words/counts'
import { Footer } from './Footer'

interface Props {
  snapshot: Snapshot
  /** The rows on the list. */
  rows: CampaignRow[]
  search: string
  selection: Selection
  onSelection: (selection: Selection) => void
  /** Undefined where no campaign can be added. */
  onAdd: (() => void) | undefined
  onDialog: (dialog: OpenDialog) => void
}

/** At the bottom of the window: acts on all campaigns, on those found, or on those selected. */
export function ActionBar(props: Props) {
  const { snapshot, rows, search, selection, onSelection, onAdd, onDialog } = props
  const selected = selectedOf(rows, selection)
  if (selected.length > 0) {
    return (
      <SelectionBar
        selected={selected}
        shown={rows.length}
        onSelectAll={() => onSelection(allOf(rows.map(rowKey)))}
        onPause={() => onDialog({ kind: 'pause-many', opened: 'selection', keys: selection.keys })}
        onResume={() => onDialog({ kind: 'resume-many', rows: selected })}
        onClear={() => onSelection(nothingSelected)}
      />
    )
  }
  const found = search.trim() === '' ? null : changedBy('pause', rows)
  const isNothingFound = found?.length === 0
  return (
    <Footer
      onPauseAll={hasCampaigns(snapshot) && !isNothingFound ? () => onDialog(toPause(found)) : undefined}
      found={found?.length ?? null}
      onAdd={onAdd}
      onHistory={() => onDialog({ kind: 'history' })}
      onSettings={() => onDialog({ kind: 'settings' })}
    />
  )
}

const toPause = (found: CampaignRow[] | null): OpenDialog =>
  found
    ? { kind: 'pause-many', opened: 'found', keys: new Set(found.map(rowKey)) }
    : { kind: 'pause-many', opened: 'all', keys: null }

const hasCampaigns = ({ connection, campaigns }: Snapshot) =>
  connection.kind === 'connected' && campaigns.length > 0

interface SelectionBarProps {
  selected: CampaignRow[]
  /** How many rows are on the list. */
  shown: number
  onSelectAll: () => void
  onPause: () => void
  onResume: () => void
  onClear: () => void
}

/** Replaces the footer while rows are selected. */
function SelectionBar({ selected, shown, onSelectAll, onPause, onResume, onClear }: SelectionBarProps) {
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
        <TextButton onClick={onSelectAll}>Select all</TextButton>
      ) : (
        // Keeps its room, where there is enough, so that the buttons beside it do not come under the pointer.
        <span className="text-button select-all-spacer" aria-hidden="true">
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
