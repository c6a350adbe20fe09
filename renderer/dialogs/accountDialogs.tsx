import type { AccountSummary } from '../../preload/shared/contract'
import { ConnectForm, type Typed } from '../connect/ConnectForm'
import { Button } from '../controls/Buttons'
import { useRun } from '../snapshot/commands'
import { Dialog } from './Dialog'
import { TextDialog } from './TextDialog'

/** Connects another account; the others stay connected. */
export function AddAccountDialog({ onClose }: { onClose: () => void }) {
  async function add(typed: Typed) {
    const result = await window.pauseBar.addAccount(typed)
    if (result.ok) onClose()
    return result
  }
  return (
    <Dialog title="Add an account" onClose={onClose}>
      <ConnectForm hints={hints} onConnect={add}>
        <Button look="wide quiet" onClick={onClose}>
          Cancel
        </Button>
      </ConnectForm>
    </Dialog>
  )
}

const hints = {
  name: 'What PauseBar calls it, for example EMEA. Without one it’s called by its ID.',
  token: (
    <>
      The token of this account, or the same one if you work in several. It’s under{' '}
      <b>User Profile › API tokens</b> in Alta.
    </>
  ),
  accountId: 'Tells the accounts of one token apart.',
}

/** Renames an account, only on this computer. */
export function RenameAccountDialog({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  return (
    <TextDialog
      title="Rename the account"
      label="Name"
      hint="Only on this computer; in Alta nothing changes."
      defaultValue={account.name}
      submit="Rename"
      onSubmit={(name) => window.pauseBar.renameAccount({ account: account.key, name })}
      onClose={onClose}
    />
  )
}

/** Asks before an account is removed from this computer. */
export function RemoveAccountDialog({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  const run = useRun()
  function remove() {
    onClose()
    void run(window.pauseBar.disconnect({ account: account.key }))
  }
  const title = (
    <>
      Remove “<bdi>{account.name}</bdi>” from PauseBar?
    </>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        Its token and all that PauseBar keeps of it leave this computer. Its campaigns in Alta stay as they
        are: nothing is paused or resumed.
      </p>
      <div className="dialog-buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" onClick={remove}>
          Remove account
        </Button>
      </div>
    </Dialog>
  )
}
