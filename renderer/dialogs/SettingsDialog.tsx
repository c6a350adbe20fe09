import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { version } from '../../package.json'
import type { AccountSummary, Snapshot } from '../../preload/contract'
import { Switch } from '../controls/Switch'
import { onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { Dialog } from './Dialog'

export function SettingsDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const run = useRun()
  const { preferences } = snapshot
  const account = onlyAccountOnShow(snapshot)
  const showInactiveId = useId()
  const resumeByItselfId = useId()
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="setting">
        <label htmlFor={showInactiveId}>Show drafts, completed and archived</label>
        <Switch
          id={showInactiveId}
          checked={preferences.showInactive}
          onChange={(event) => run(window.pauseBar.setPreferences({ showInactive: event.target.checked }))}
        />
      </div>
      <div className="setting">
        <label htmlFor={resumeByItselfId}>
          Resume by itself when a pause ends
          <small>Off: PauseBar asks you then.</small>
        </label>
        <Switch
          id={resumeByItselfId}
          checked={preferences.resumeByItself}
          onChange={(event) => run(window.pauseBar.setPreferences({ resumeByItself: event.target.checked }))}
        />
      </div>
      {account && <Account account={account} />}
      <p className="version">PauseBar {version}</p>
      <button type="button" className="icon-button dialog-close" aria-label="Close" onClick={onClose}>
        <X />
      </button>
    </Dialog>
  )
}

function Account({ account }: { account: AccountSummary }) {
  const { connection } = account
  const run = useRun()
  const [isAsked, setAsked] = useState(false)
  const isDemo = 'workspace' in connection && connection.workspace.kind === 'demo'
  const disconnect = () => run(window.pauseBar.disconnect({ account: account.key }))
  if (isDemo) {
    return (
      <section className="setting account">
        <span>Demo workspace: invented campaigns, nothing is sent to Alta</span>
        <button type="button" className="button" onClick={disconnect}>
          Leave demo
        </button>
      </section>
    )
  }
  return (
    <section className="account">
      <div className="setting">
        <span>{accountText(account)}</span>
        <button type="button" className="button" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          Disconnect…
        </button>
      </div>
      {isAsked && (
        <div className="question">
          <p>
            This removes the token from this computer. Your campaigns in Alta stay as they are: nothing is
            paused or resumed.
          </p>
          <div className="dialog-buttons">
            <button type="button" className="button danger" onClick={disconnect}>
              Disconnect
            </button>
          </div>
        </div>
      )}
    </section>
  )
}

function accountText({ name, connection }: AccountSummary): string {
  const accountId =
    'workspace' in connection && 'accountId' in connection.workspace ? connection.workspace.accountId : null
  if (accountId === null) return name
  return name === accountId ? `Alta account ${accountId}` : `${name}, Alta account ${accountId}`
}
