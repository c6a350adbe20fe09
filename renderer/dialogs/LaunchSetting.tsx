import { useId, useState } from 'react'
import type { AppError } from '../../preload/shared/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { Switch } from '../controls/Switch'
import { answered } from '../snapshot/commands'

/** Whether the computer starts PauseBar at login. */
export function LaunchSetting({ isOn }: { isOn: boolean }) {
  const [error, setError] = useState<AppError | null>(null)
  const id = useId()

  async function turn(wanted: boolean) {
    const result = await answered(window.pauseBar.setLaunchAtLogin({ isOn: wanted }))
    setError(result.ok ? null : result.error)
  }

  return (
    <div className="setting">
      <label htmlFor={id}>Start PauseBar at login</label>
      <Switch id={id} checked={isOn} onChange={(event) => turn(event.target.checked)} />
      {error && (
        <p className="setting-error" role="alert">
          <ErrorSentences error={error} />
        </p>
      )}
    </div>
  )
}
