import type { AccountSummary } from '../../preload/shared/contract'
import { useRun } from '../snapshot/commands'
import { Dialog } from './Dialog'

/** Asks before an account is removed from this computer. */
export function RemoveAccountDialog({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  const run = useRun()
  function remove() {
    onClose()
    run(window.pauseBar.disconnect({ account: account.key }))
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
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button danger" onClick={remove}>
          Remove account
        </button>
      </div>
    </Dialog>
  )
}
