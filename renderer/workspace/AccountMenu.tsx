import { ChevronDown, Pencil, Plus, Trash2, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { AccountSummary, Snapshot } from '../../preload/shared/contract'
import { Menu, MenuItem } from '../controls/Menu'
import type { OpenDialog } from '../dialogs/WorkspaceDialog'
import { isOfDemo, onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { accountTrouble } from '../words/accountText'

interface Props {
  snapshot: Snapshot
  onDialog: (dialog: OpenDialog) => void
}

/** Shows the campaigns of another account, or of all; adds, renames and removes accounts. */
export function AccountMenu({ snapshot, onDialog }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { accounts } = snapshot
  const name = onlyAccountOnShow(snapshot)?.name ?? 'All accounts'
  const isTroubled = accounts.some((account) => accountTrouble(account) !== null)
  return (
    <>
      <button
        type="button"
        className="account-button"
        aria-label={`Account: ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={name}
        onClick={() => setOpen(true)}
      >
        <bdi>{name}</bdi>
        {accounts.length > 1 && isTroubled && <TriangleAlert className="trouble" />}
        <ChevronDown />
      </button>
      {isOpen && (
        <Menu label="Account" anchor="--account-menu" onClose={() => setOpen(false)}>
          {accounts.length > 1 && <Choices snapshot={snapshot} />}
          {!accounts.some(isOfDemo) && <Changes snapshot={snapshot} onDialog={onDialog} />}
        </Menu>
      )}
    </>
  )
}

function Choices({ snapshot }: { snapshot: Snapshot }) {
  const run = useRun()
  const { accounts, shownAccount } = snapshot
  const show = (account: string | null) => run(window.pauseBar.showAccount({ account }))
  return (
    <>
      {accounts.map((account) => (
        <MenuItem
          key={account.key}
          isChosen={account.key === shownAccount}
          onChoose={() => show(account.key)}
        >
          <AccountName account={account} />
        </MenuItem>
      ))}
      <MenuItem isChosen={shownAccount === null} onChoose={() => show(null)}>
        All accounts
      </MenuItem>
    </>
  )
}

function AccountName({ account }: { account: AccountSummary }) {
  const trouble = accountTrouble(account)
  return (
    <span className="account-name">
      <bdi>{account.name}</bdi>
      {trouble !== null && <small>{trouble}</small>}
    </span>
  )
}

function Changes({ snapshot, onDialog }: Props) {
  const only = onlyAccountOnShow(snapshot)
  return (
    <>
      {snapshot.accounts.length > 1 && <hr />}
      <MenuItem onChoose={() => onDialog({ kind: 'add-account' })}>
        <Plus /> Add account…
      </MenuItem>
      {only && (
        <>
          <MenuItem onChoose={() => onDialog({ kind: 'rename-account', account: only })}>
            <Pencil /> Rename…
          </MenuItem>
          <MenuItem onChoose={() => onDialog({ kind: 'remove-account', account: only })}>
            <Trash2 /> Remove…
          </MenuItem>
        </>
      )}
    </>
  )
}
