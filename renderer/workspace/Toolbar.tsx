import { ListRestart } from 'lucide-react'
import { type RefObject, startTransition, useMemo, useOptimistic } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { SearchBox } from '../controls/SearchBox'
import { useRun } from '../snapshot/commands'
import { countsText } from '../words/counts'
import { ViewMenu } from './ViewMenu'

interface Props {
  snapshot: Snapshot
  search: string
  searchBox: RefObject<HTMLInputElement | null>
  onSearch: (search: string) => void
  /** Arranges the list anew; null while every row is where it belongs. */
  onArrange: (() => void) | null
}

/** Above the list: the search, the filters, and whether pauses include prospects. */
export function Toolbar({ snapshot, search, searchBox, onSearch, onArrange }: Props) {
  const counts = useMemo(() => countsText(snapshot.campaigns), [snapshot.campaigns])
  return (
    <div className="toolbar">
      <div className="search-line">
        <SearchBox
          ref={searchBox}
          label="Search campaigns"
          aria-keyshortcuts="/"
          search={search}
          onSearch={onSearch}
        >
          <span className="key" aria-hidden="true">
            /
          </span>
        </SearchBox>
        <ViewMenu preferences={snapshot.preferences} />
      </div>
      <div className="toolbar-line">
        <PauseProspects isOn={snapshot.preferences.pauseProspects} />
        <button
          type="button"
          className="icon-button small arrange-button"
          aria-label="Sort again"
          title="Sort again: rows stay where they are after you act on one"
          data-idle={onArrange === null}
          onClick={() => onArrange?.()}
        >
          <ListRestart />
        </button>
        <p className="counts">{counts}</p>
      </div>
    </div>
  )
}

/** Shows the person’s choice until the main process has answered: a double click ends where it began, however late snapshots come. */
function PauseProspects({ isOn }: { isOn: boolean }) {
  const run = useRun()
  const [wanted, setWanted] = useOptimistic(isOn)

  function toggle() {
    startTransition(async () => {
      setWanted(!wanted)
      await run(window.pauseBar.setPreferences({ pauseProspects: !wanted }))
    })
  }

  return (
    <label className="check">
      <input type="checkbox" checked={wanted} onChange={toggle} />
      Pause prospects too
    </label>
  )
}
