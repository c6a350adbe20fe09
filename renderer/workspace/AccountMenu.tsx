import { ChevronDown, Pencil, Plus, Trash2, TriangleAlert } from 'lucide-react'
import type { AccountSummary, Snapshot } from '../../preload/shared/contract'
import { MenuButton, MenuItem } from '../controls/Menu'
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
  const run = useRun()
  const { accounts, shownAccount } = snapshot
  const areSeveral = accounts.length > 1
  const only = onlyAccountOnShow(snapshot)
  const name = only?.name ?? 'All accounts'
  const isTroubled = accounts.some((account) => accountTrouble(account) !== null)
  const show = (account: string | null) => run(window.pauseBar.showAccount({ account }))
  const choices = (
    <>
      {accounts.map((account) => (
        <MenuItem
          key={account.key}
          isChosen={account.key === shownAccount}
          label={<AccountName account={account} />}
          onChoose={() => show(account.key)}
        />
      ))}
      <MenuItem isChosen={shownAccount === null} label="All accounts" onChoose={() => show(null)} />
    </>
  )
  const changes = (
    <>
      {areSeveral && <hr />}
      <MenuItem icon={<Plus />} label="Add account…" onChoose={() => onDialog({ kind: 'add-account' })} />
      {only && (
        <>
          <MenuItem
            icon={<Pencil />}
            label="Rename…"
            onChoose={() => onDialog({ kind: 'rename-account', account: only })}
          />
          <MenuItem
            icon={<Trash2 />}
            label="Remove…"
            onChoose={() => onDialog({ kind: 'remove-account', account: only })}
          />
        </>
      )}
    </>
  )
  return (
    <MenuButton
      className="fine-print account-button"
      aria-label={`Account: ${name}`}
      title={name}
      face={
        <>
          <bdi>{name}</bdi>
          {areSeveral && isTroubled && <TriangleAlert className="trouble" />}
          <ChevronDown />
        </>
      }
      menuLabel="Account"
      anchor="--account-menu"
    >
      {areSeveral && choices}
      {!accounts.some(isOfDemo) && changes}
    </MenuButton>
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
