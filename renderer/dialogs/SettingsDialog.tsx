import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { version } from '../../package.json'
import type { AccountSummary, Preferences, Snapshot } from '../../preload/shared/contract'
import { counted } from '../../preload/shared/words'
import { Button } from '../controls/Buttons'
import { Switch } from '../controls/Switch'
import { isOfDemo, onlyAccountOnShow } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { useRequest } from '../snapshot/useRequest'
import { notificationsFailText } from '../words/bannerText'
import { isMac } from '../words/shortcutText'
import { Dialog } from './Dialog'
import { SettingError, ShortcutSetting } from './ShortcutSetting'

export function SettingsDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose: () => void }) {
  const { preferences } = snapshot
  const account = onlyAccountOnShow(snapshot)
  return (
    <Dialog title="Settings" onClose={onClose}>
      <ShortcutSetting shortcut={preferences.shortcut} />
      <LaunchSetting isOn={preferences.launchAtLogin} />
      <h3 className="fine-print settings-heading">Campaigns</h3>
      <Setting
        name="resumeByItself"
        preferences={preferences}
        label="Resume by itself when a pause ends"
        hint="Otherwise PauseBar asks you then."
      />
      <Setting
        name="notifyDrift"
        preferences={preferences}
        label="Point out what others resume"
        hint="On its row and, while PauseBar is closed, by a notification."
      />
      <ForgottenSetting days={preferences.forgottenAfterDays} />
      <h3 className="fine-print settings-heading">Notify me, while PauseBar is closed, of</h3>
      {snapshot.notificationsFail && <p className="setting-error">{notificationsFailText(isMac())}</p>}
      <Setting
        name="notifyTray"
        preferences={preferences}
        label="Pauses and resumes from the menu, or of many"
      />
      <Setting name="notifyTimers" preferences={preferences} label="Pauses that end" />
      <Setting name="notifyFailures" preferences={preferences} label="Failures" />
      {account && <Account account={account} />}
      <p className="fine-print version">PauseBar {version}</p>
      <button type="button" className="icon-button dialog-close" aria-label="Close" onClick={onClose}>
        <X />
      </button>
    </Dialog>
  )
}

interface SettingProps {
  name: 'resumeByItself' | (`notify${string}` & keyof Preferences)
  preferences: Preferences
  label: string
  hint?: string
}

function Setting({ name, preferences, label, hint }: SettingProps) {
  const run = useRun()
  const id = useId()
  return (
    <div className="setting">
      <span>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <small className="fine-print" id={`${id}-hint`}>
            {hint}
          </small>
        )}
      </span>
      <Switch
        id={id}
        aria-describedby={hint && `${id}-hint`}
        checked={preferences[name]}
        onChange={(event) => run(window.pauseBar.setPreferences({ [name]: event.target.checked }))}
      />
    </div>
  )
}

/** After how many days a pause counts as forgotten; 0 for never. */
const dayChoices = [0, 3, 7, 14, 30]

function ForgottenSetting({ days }: { days: number }) {
  const run = useRun()
  const id = useId()
  const choices = [...new Set([...dayChoices, days])].sort((one, other) => one - other)
  return (
    <div className="setting">
      <label htmlFor={id}>Remind me of pauses without an end after</label>
      <select
        id={id}
        className="select"
        value={days}
        onChange={(event) =>
          run(window.pauseBar.setPreferences({ forgottenAfterDays: Number(event.target.value) }))
        }
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 0 ? 'Never' : counted(choice, 'day')}
          </option>
        ))}
      </select>
    </div>
  )
}

function Account({ account }: { account: AccountSummary }) {
  const run = useRun()
  const [isConfirming, setConfirming] = useState(false)
  const disconnect = () => run(window.pauseBar.disconnect({ account: account.key }))
  if (isOfDemo(account)) {
    return (
      <section className="setting account">
        <span>Demo workspace: invented campaigns, nothing is sent to Alta</span>
        <Button onClick={disconnect}>Leave demo</Button>
      </section>
    )
  }
  return (
    <section className="account">
      <div className="setting">
        <span>{accountText(account)}</span>
        <Button aria-expanded={isConfirming} onClick={() => setConfirming(!isConfirming)}>
          Disconnect…
        </Button>
      </div>
      {isConfirming && (
        <div className="question">
          <p>
            This removes the token from this computer. Your campaigns in Alta stay as they are: nothing is
            paused or resumed.
          </p>
          <div className="dialog-buttons">
            <Button look="danger" onClick={disconnect}>
              Disconnect
            </Button>
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

function LaunchSetting({ isOn }: { isOn: boolean }) {
  const { error, send } = useRequest()
  const id = useId()
  const turn = (isWanted: boolean) => send(window.pauseBar.setLaunchAtLogin({ isOn: isWanted }))
  return (
    <div className="setting">
      <label htmlFor={id}>Start PauseBar at login</label>
      <Switch id={id} checked={isOn} onChange={(event) => turn(event.target.checked)} />
      <SettingError error={error} />
    </div>
  )
}
