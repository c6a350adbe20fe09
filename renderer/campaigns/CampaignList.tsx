import { type KeyboardEvent, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/contract'
import type { Group } from './arrange'
import { CampaignItem } from './CampaignItem'
import { moveBetweenRows } from './focus'
import { RowMenu } from './RowMenu'
import { extendedTo, type Selection, toggled } from './selection'
import { extendToFocus, selectByKey } from './selectionKeys'
import { keyOf, which } from './which'

interface Props {
  snapshot: Snapshot
  groups: Group[]
  selection: Selection
  onSelection: (selection: Selection) => void
  onResume: (row: CampaignRow) => void
  onChooseEnd: (row: CampaignRow) => void
}

/**
 * All rows in one flat list, so that a row which moves to another group stays the same element and keeps the focus.
 * The headings are for the eye: each row says its status itself.
 */
export function CampaignList({ snapshot, groups, selection, onSelection, onResume, onChooseEnd }: Props) {
  const [focused, setFocused] = useState<string | null>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const rows = groups.flatMap((group) => group.rows)
  const order = rows.map((row) => keyOf(which(row)))
  const select = (key: string, how: 'toggle' | 'extend') =>
    onSelection(how === 'toggle' ? toggled(selection, key) : extendedTo(selection, key, order))
  const tabStop = rows.find((row) => keyOf(which(row)) === focused) ?? rows[0]
  const menuRow = rows.find((row) => keyOf(which(row)) === menuOf)
  const accounts = new Map(snapshot.accounts.map((account) => [account.key, account]))
  const connectionOf = ({ account }: CampaignRow) => accounts.get(account)?.connection ?? snapshot.connection
  const accountNameOf = ({ account }: CampaignRow) =>
    snapshot.shownAccount === null ? accounts.get(account)?.name : undefined
  function press(event: KeyboardEvent<HTMLElement>) {
    selectByKey(event, order, selection, onSelection)
    if (!event.defaultPrevented) moveBetweenRows(event)
    if (event.shiftKey) extendToFocus(event, order, selection, onSelection)
  }
  return (
    <>
      <ul className="campaigns" aria-label="Campaigns" onKeyDown={press}>
        {groups.flatMap((group) => [
          <li key={group.name} className="group-heading" role="presentation" aria-hidden="true">
            {group.name} <span>{group.rows.length}</span>
          </li>,
          ...group.rows.map((row) => (
            <CampaignItem
              key={keyOf(which(row))}
              row={row}
              accountName={accountNameOf(row)}
              connection={connectionOf(row)}
              pauseProspects={snapshot.preferences.pauseProspects}
              watchesDrift={snapshot.preferences.notifyDrift}
              isTabStop={row === tabStop}
              hasOpenMenu={row === menuRow}
              isSelecting={selection.keys.size > 0}
              isSelected={selection.keys.has(keyOf(which(row)))}
              onSelect={select}
              onFocus={setFocused}
              onMenu={setMenuOf}
              onChooseEnd={onChooseEnd}
            />
          )),
        ])}
      </ul>
      {menuRow && (
        <RowMenu
          key={menuOf}
          row={menuRow}
          connection={connectionOf(menuRow)}
          resumeByItself={snapshot.preferences.resumeByItself}
          onResume={onResume}
          onSelect={() => select(keyOf(which(menuRow)), 'toggle')}
          onChooseEnd={onChooseEnd}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  )
}
