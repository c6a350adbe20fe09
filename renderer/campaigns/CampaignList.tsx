import { useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/contract'
import type { Group } from './arrange'
import { CampaignItem } from './CampaignItem'
import { moveBetweenRows } from './focus'
import { RowMenu } from './RowMenu'
import { keyOf, which } from './which'

interface Props {
  snapshot: Snapshot
  groups: Group[]
  onResume: (row: CampaignRow) => void
}

/**
 * All rows in one flat list, so that a row which moves to another group stays the same element and keeps the focus.
 * The headings are for the eye: each row says its status itself.
 */
export function CampaignList({ snapshot, groups, onResume }: Props) {
  const [focused, setFocused] = useState<string | null>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const rows = groups.flatMap((group) => group.rows)
  const tabStop = rows.find((row) => keyOf(which(row)) === focused) ?? rows[0]
  const menuRow = rows.find((row) => keyOf(which(row)) === menuOf)
  const accounts = new Map(snapshot.accounts.map((account) => [account.key, account]))
  const connectionOf = ({ account }: CampaignRow) => accounts.get(account)?.connection ?? snapshot.connection
  const accountNameOf = ({ account }: CampaignRow) =>
    snapshot.shownAccount === null ? accounts.get(account)?.name : undefined
  return (
    <>
      <ul className="campaigns" aria-label="Campaigns" onKeyDown={moveBetweenRows}>
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
              isTabStop={row === tabStop}
              hasOpenMenu={row === menuRow}
              onFocus={setFocused}
              onMenu={setMenuOf}
            />
          )),
        ])}
      </ul>
      {menuRow && (
        <RowMenu
          key={menuOf}
          row={menuRow}
          connection={connectionOf(menuRow)}
          onResume={onResume}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  )
}
