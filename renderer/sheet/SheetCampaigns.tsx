import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { matching } from '../campaigns/arrange'
import { SearchBox } from '../controls/SearchBox'
import { tickedText } from '../words/sheetText'
import { CampaignChecks } from './CampaignChecks'
import { detailsOf } from './PauseSheet'
import type { SheetLine } from './sheetLines'

/** From this many campaigns on there is a search. */
const worthSearching = 13

interface Props {
  snapshot: Snapshot
  lines: SheetLine[]
  takenOut: ReadonlySet<string>
  /** How many of them will be paused. */
  ticked: number
  /** What became active since the sheet was opened. */
  others: CampaignRow[]
  onTakenOut: (keys: ReadonlySet<string>) => void
  onAdd: (rows: CampaignRow[]) => void
}

/** Which campaigns: all are ticked at first. A search filters what is on show, and leaves what is ticked as it is. */
export function SheetCampaigns({ snapshot, lines, takenOut, ticked, others, onTakenOut, onAdd }: Props) {
  const tickedId = useId()
  const place = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState('')
  const shown = useMemo(() => {
    const matches = matching(search)
    return lines.filter(({ row }) => matches(row))
  }, [lines, search])
  const detailOf = useMemo(() => detailsOf(snapshot), [snapshot])

  function toggle(keys: string[], isTicked: boolean) {
    const next = new Set(takenOut)
    for (const key of keys) {
      if (isTicked) next.delete(key)
      else next.add(key)
    }
    onTakenOut(next)
  }
  const toggleShown = (isTicked: boolean) =>
    toggle(
      shown.map(({ key }) => key),
      isTicked,
    )
  const ticking = { type: 'button', className: 'text-button', 'aria-describedby': tickedId } as const
  const go = (selector: string) => place.current?.querySelector<HTMLElement>(selector)?.focus()

  return (
    <div ref={place} className="sheet-campaigns">
      {lines.length >= worthSearching && (
        <SheetSearch search={search} onSearch={setSearch} onDown={() => go('.checks [tabindex="0"]')} />
      )}
      <div className="sheet-tools">
        <p id={tickedId}>{tickedText(ticked, lines.length, shown.length)}</p>
        {others.length > 0 && (
          <button type="button" className="text-button" onClick={() => onAdd(others)}>
            Add {counted(others.length, 'new one')}
          </button>
        )}
        <button {...ticking} onClick={() => toggleShown(true)}>
          All
        </button>
        <button {...ticking} onClick={() => toggleShown(false)}>
          None
        </button>
      </div>
      <StillReading snapshot={snapshot} />
      <CampaignChecks
        lines={shown}
        takenOut={takenOut}
        detailOf={detailOf}
        onToggle={(key) => toggle([key], takenOut.has(key))}
        onLeave={() => go('[type=search]')}
      />
    </div>
  )
}

interface SearchProps {
  search: string
  onSearch: (search: string) => void
  /** To the first campaign. */
  onDown: () => void
}

function SheetSearch({ search, onSearch, onDown }: SearchProps) {
  function press(event: KeyboardEvent) {
    // Enter looks at what was found: it would be a bad surprise if it paused them all.
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    // Esc ends the search before it closes the sheet.
    else if (event.key === 'Escape' && search !== '') onSearch('')
    else return
    event.preventDefault()
  }
  return <SearchBox label="Search these campaigns" search={search} onSearch={onSearch} onKeyDown={press} />
}

/** As long as nobody can tell how many there are. What was said keeps its place. */
function StillReading({ snapshot: { reading } }: { snapshot: Snapshot }) {
  const isReading = reading.isUnderWay && reading.lastAt === null
  const [wasReading] = useState(isReading)
  if (!wasReading) return null
  return (
    <p className="sheet-reading" role="status">
      {isReading
        ? 'PauseBar is still reading the list from Alta: there may be more.'
        : 'PauseBar has read the list from Alta.'}
    </p>
  )
}
