import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import type { Snapshot } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { countsText } from '../words/counts'

interface Props {
  snapshot: Snapshot
  search: string
  searchBox: RefObject<HTMLInputElement | null>
  onSearch: (search: string) => void
}

export function Toolbar({ snapshot, search, searchBox, onSearch }: Props) {
  const run = useRun()
  return (
    <div className="toolbar">
      <search className="search">
        <Search />
        <input
          ref={searchBox}
          type="search"
          aria-label="Search campaigns"
          aria-keyshortcuts="/"
          placeholder="Search campaigns"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <span className="key">/</span>
      </search>
      <div className="toolbar-line">
        <label className="check">
          <input
            type="checkbox"
            checked={snapshot.preferences.pauseProspects}
            onChange={(event) =>
              run(window.pauseBar.setPreferences({ pauseProspects: event.target.checked }))
            }
          />
          Pause prospects too
        </label>
        <p className="counts">{countsText(snapshot.campaigns)}</p>
      </div>
    </div>
  )
}
