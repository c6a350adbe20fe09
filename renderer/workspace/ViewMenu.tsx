import { ArrowDownAZ, CalendarArrowDown, ListFilter } from 'lucide-react'
import type { Preferences } from '../../preload/shared/contract'
import { MenuButton, MenuGroup, MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'

/** Filters and sorts the list. */
export function ViewMenu({ preferences }: { preferences: Preferences }) {
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
