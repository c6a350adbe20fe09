import type { AccountSummary } from '../../preload/shared/contract'
import { TextDialog } from './TextDialog'

/** Gives an account another name, on this computer alone. */
export function RenameAccountDialog({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  return (
    <TextDialog
      title="Rename the account"
      label="Name"
      hint="Only on this computer; in Alta nothing changes."
      initially={account.name}
      submit="Rename"
      onSubmit={(name) => window.pauseBar.renameAccount({ account: account.key, name })}
      onClose={onClose}
    />
  )
}
