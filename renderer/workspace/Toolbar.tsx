import { ArrowDownAZ, CalendarArrowDown, ListFilter, ListRestart } from 'lucide-react'
import { type RefObject, startTransition, useMemo, useOptimistic } from 'react'
import type { Preferences, Snapshot } from '../../preload/shared/contract'
import { IconButton } from '../controls/Buttons'
import { MenuButton, MenuGroup, MenuItem } from '../controls/Menu'
import { SearchBox } from '../controls/SearchBox'
import { useRun } from '../snapshot/commands'
import { countsText } from '../words/counts'

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
          <span className="tiny-print key" aria-hidden="true">
            /
          </span>
        </SearchBox>
        <ViewMenu preferences={snapshot.preferences} />
      </div>
      <div className="toolbar-line">
        <PauseProspects isOn={snapshot.preferences.pauseProspects} />
        <IconButton
          className="icon-button small arrange-button"
          label="Sort again"
          title="Sort again: rows stay where they are after you act on one"
          data-idle={onArrange === null}
          onClick={() => onArrange?.()}
        >
          <ListRestart />
        </IconButton>
        <p className="fine-print counts">{counts}</p>
      </div>
    </div>
  )
}

/** Shows the person’s choice until a snapshot does, so that a double click ends where it began. */
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

/** Filters and sorts the list. */
function ViewMenu({ preferences }: { preferences: Preferences }) {
  const run = useRun()
  const { filter, sort, showInactive } = preferences
  const showsInactive = showInactive && filter === 'all'
  const choose = (part: Partial<Preferences>) => run(window.pauseBar.setPreferences(part))
  return (
    <MenuButton
      className="icon-button view-button"
      aria-label="Sort and filter"
      title="Sort and filter"
      data-filters={filter !== 'all'}
      face={<ListFilter />}
      menuLabel="Sort and filter"
      anchor="--view-menu"
    >
      <MenuGroup label="Show">
        {filters.map(([value, label]) => (
          <MenuItem
            key={value}
            isChosen={filter === value}
            label={label}
            onChoose={() => choose({ filter: value })}
          />
        ))}
      </MenuGroup>
      <MenuGroup label="Sort">
        <MenuItem
          icon={<ArrowDownAZ />}
          isChosen={sort === 'name'}
          label="By name"
          onChoose={() => choose({ sort: 'name' })}
        />
        <MenuItem
          icon={<CalendarArrowDown />}
          isChosen={sort === 'newest'}
          label="Newest first"
          onChoose={() => choose({ sort: 'newest' })}
        />
      </MenuGroup>
      <hr />
      <MenuItem
        isOn={showsInactive}
        label="Drafts, completed and archived"
        onChoose={() => choose(showsInactive ? { showInactive: false } : everything)}
      />
    </MenuButton>
  )
}

const filters = [
  ['all', 'All'],
  ['active', 'Active only'],
  ['paused', 'Paused only'],
] as const

/** A filter would hide them. */
const everything = { showInactive: true, filter: 'all' } as const
