import { ArrowDownAZ, CalendarArrowDown, ListFilter } from 'lucide-react'
import { useState } from 'react'
import type { Preferences } from '../../preload/shared/contract'
import { Menu, MenuGroup, MenuItem } from '../controls/Menu'
import { useRun } from '../snapshot/commands'

/** Filters and sorts the list. */
export function ViewMenu({ preferences }: { preferences: Preferences }) {
  const run = useRun()
  const [isOpen, setOpen] = useState(false)
  const { filter, sort, showInactive } = preferences
  const showsInactive = showInactive && filter === 'all'
  const choose = (part: Partial<Preferences>) => run(window.pauseBar.setPreferences(part))
  return (
    <>
      <button
        type="button"
        className="icon-button view-button"
        aria-label="Sort and filter"
        title="Sort and filter"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-filters={filter !== 'all'}
        onClick={() => setOpen(true)}
      >
        <ListFilter />
      </button>
      {isOpen && (
        <Menu label="Sort and filter" anchor="--view-menu" onClose={() => setOpen(false)}>
          <MenuGroup label="Show">
            {filters.map(([value, label]) => (
              <MenuItem key={value} isChosen={filter === value} onChoose={() => choose({ filter: value })}>
                {label}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuGroup label="Sort">
            <MenuItem isChosen={sort === 'name'} onChoose={() => choose({ sort: 'name' })}>
              <ArrowDownAZ /> By name
            </MenuItem>
            <MenuItem isChosen={sort === 'newest'} onChoose={() => choose({ sort: 'newest' })}>
              <CalendarArrowDown /> Newest first
            </MenuItem>
          </MenuGroup>
          <hr />
          <MenuItem
            isOn={showsInactive}
            onChoose={() => choose(showsInactive ? { showInactive: false } : everything)}
          >
            Drafts, completed and archived
          </MenuItem>
        </Menu>
      )}
    </>
  )
}

const filters = [
  ['all', 'All'],
  ['active', 'Active only'],
  ['paused', 'Paused only'],
] as const

/** A filter would hide them. */
const everything = { showInactive: true, filter: 'all' } as const
