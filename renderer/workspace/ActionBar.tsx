import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { changedBy } from '../campaigns/answers'
import { allOf, nothingSelected, type Selection, selectedOf } from '../campaigns/selection'
import type { OpenDialog } from '../dialogs/WorkspaceDialog'
import { Footer } from './Footer'
import { SelectionBar } from './SelectionBar'

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

/** At the end of the window: what can be done with all campaigns, with those found or, as long as rows are selected, with these. */
export function ActionBar(props: Props) {
  const { snapshot, rows, search, selection, onSelection, onAdd, onDialog } = props
  const selected = selectedOf(rows, selection)
  if (selected.length > 0) {
    return (
      <SelectionBar
        selected={selected}
        shown={rows.length}
        onSelectAll={() => onSelection(allOf(rows.map(rowKey)))}
        onPause={() => onDialog({ kind: 'pause-many', scope: 'selection', keys: selection.keys })}
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

/** Asks to pause what was searched for, or all. */
function toPause(found: CampaignRow[] | null): OpenDialog {
  return found
    ? { kind: 'pause-many', scope: 'found', keys: new Set(found.map(rowKey)) }
    : { kind: 'pause-many', scope: 'all', keys: null }
}

const hasCampaigns = ({ connection, campaigns }: Snapshot) =>
  connection.kind === 'connected' && campaigns.length > 0
