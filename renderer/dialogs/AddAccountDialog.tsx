import { ConnectForm, type Typed } from '../connect/ConnectForm'
import { Dialog } from './Dialog'

/** Connects one more account; the others stay connected. */
export function AddAccountDialog({ onClose }: { onClose: () => void }) {
  async function add(typed: Typed) {
    const result = await window.pauseBar.addAccount(typed)
    if (result.ok) onClose()
    return result
  }
  return (
    <Dialog title="Add an account" onClose={onClose}>
      <ConnectForm hints={hints} onConnect={add}>
        <button type="button" className="button wide quiet" onClick={onClose}>
          Cancel
        </button>
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
