import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { matching } from '../campaigns/arrange'
import { TextButton } from '../controls/Buttons'
import { SearchBox } from '../controls/SearchBox'
import { twinSuffix } from '../snapshot/accountsOnShow'
import { tickedText } from '../words/sheetText'
import { CampaignChecks } from './CampaignChecks'
import type { SheetLine } from './sheetLines'

/** The search appears from this many campaigns on. */
const worthSearching = 13

interface Props {
  snapshot: Snapshot
  lines: SheetLine[]
  takenOut: ReadonlySet<string>
  /** How many of them will be paused. */
  ticked: number
  /** Campaigns that became active since the sheet was opened. */
  others: CampaignRow[]
  onTakenOut: (keys: ReadonlySet<string>) => void
  onAdd: (rows: CampaignRow[]) => void
}

/** The choice of campaigns, all ticked at first. A search filters the list, and keeps what is ticked. */
export function SheetCampaigns({ snapshot, lines, takenOut, ticked, others, onTakenOut, onAdd }: Props) {
  const tickedId = useId()
  const container = useRef<HTMLDivElement>(null)
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
  const shownKeys = shown.map(({ key }) => key)
  const focus = (selector: string) => container.current?.querySelector<HTMLElement>(selector)?.focus()

  function press(event: KeyboardEvent) {
    // Enter moves to the results. Nobody expects it to pause them all.
    if (event.key === 'ArrowDown' || event.key === 'Enter') focus('.checks [tabindex="0"]')
    // Esc ends the search before it closes the sheet.
    else if (event.key === 'Escape' && search !== '') setSearch('')
    else return
    event.preventDefault()
  }

  return (
    <div ref={container} className="sheet-campaigns">
      {lines.length >= worthSearching && (
        <SearchBox label="Search these campaigns" search={search} onSearch={setSearch} onKeyDown={press} />
      )}
      <div className="sheet-tools">
        <p id={tickedId}>{tickedText(ticked, lines.length, shown.length)}</p>
        {others.length > 0 && (
          <TextButton onClick={() => onAdd(others)}>Add {counted(others.length, 'new one')}</TextButton>
        )}
        <TextButton aria-describedby={tickedId} onClick={() => toggle(shownKeys, true)}>
          All
        </TextButton>
        <TextButton aria-describedby={tickedId} onClick={() => toggle(shownKeys, false)}>
          None
        </TextButton>
      </div>
      <StillReading snapshot={snapshot} />
      <CampaignChecks
        lines={shown}
        takenOut={takenOut}
        detailOf={detailOf}
        onToggle={(key) => toggle([key], takenOut.has(key))}
        onLeave={() => focus('[type=search]')}
      />
    </div>
  )
}

/** The detail beside a name: the day of launch or the id if the name is not unique, and the account if there are several. */
function detailsOf(snapshot: Snapshot): (line: SheetLine) => string {
  const { accounts, shownAccount } = snapshot
  const isOfSeveral = accounts.length > 1 && shownAccount === null
  const names = new Map(accounts.map(({ key, name }) => [key, name]))
  return ({ row }) => {
    // It stands beside the name, not in it: no brackets.
    const suffix = twinSuffix(snapshot, row).replace(/^ \(|\)$/g, '')
    const account = isOfSeveral ? names.get(row.account) : undefined
    return [suffix, account].filter(Boolean).join(' · ')
  }
}

/** Warns while the list is incomplete. It stays afterwards, so that nothing moves. */
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
