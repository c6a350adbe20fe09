import { X } from 'lucide-react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { numberText } from '../../preload/shared/words'
import { changedBy } from '../campaigns/answers'
import { allOf, nothingSelected, type Selection, selectedOf } from '../campaigns/selection'
import { Button, TextButton } from '../controls/Buttons'
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
  const { snapshot, rows, search, onAdd, onDialog } = props
  const selected = selectedOf(rows, props.selection)
  if (selected.length > 0) return <SelectionBar {...props} selected={selected} />
  const found = search.trim() === '' ? null : changedBy('pause', rows)
  const hasCampaigns = snapshot.connection.kind === 'connected' && snapshot.campaigns.length > 0
  const pause = () =>
    onDialog(
      found
        ? { kind: 'pause-many', scope: 'found', keys: new Set(found.map(rowKey)) }
        : { kind: 'pause-many', scope: 'all', keys: null },
    )
  return (
    <Footer
      onPauseAll={hasCampaigns && found?.length !== 0 ? pause : undefined}
      found={found?.length ?? null}
      onAdd={onAdd}
      onHistory={() => onDialog({ kind: 'history' })}
      onSettings={() => onDialog({ kind: 'settings' })}
    />
  )
}

type SelectionBarProps = Omit<Props, 'snapshot' | 'search' | 'onAdd'> & { selected: CampaignRow[] }

/** Replaces the footer while rows are selected. */
function SelectionBar({ selected, rows, selection, onSelection, onDialog }: SelectionBarProps) {
  const toPause = changedBy('pause', selected).length
  const toResume = changedBy('resume', selected).length
  const pause = () => onDialog({ kind: 'pause-many', scope: 'selection', keys: selection.keys })
  const resume = () => onDialog({ kind: 'resume-many', rows: selected })
  const clear = () => onSelection(nothingSelected)
  return (
    <footer className="footer selection-bar">
      <button type="button" className="icon-button" aria-label="Clear selection" onClick={clear}>
        <X />
      </button>
      <span className="selected-count" role="status">
        {selectedText(selected.length, toPause + toResume)}
      </span>
      {selected.length < rows.length ? (
        <TextButton onClick={() => onSelection(allOf(rows.map(rowKey)))}>Select all</TextButton>
      ) : (
        // Keeps its room, where there is enough, so that the buttons beside it do not come under the pointer.
        <span className="text-button select-all-spacer" aria-hidden="true">
          Select all
        </span>
      )}
      <span className="selection-buttons">
        {toPause > 0 && <Button onClick={pause}>Pause {numberText(toPause)}…</Button>}
        {toResume > 0 && <Button onClick={resume}>Resume {numberText(toResume)}…</Button>}
      </span>
    </footer>
  )
}
