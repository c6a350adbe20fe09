import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { AppError } from '../../preload/shared/contract'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useRequest } from '../snapshot/useRequest'
import { isMac, keysOf, keysText } from '../words/shortcutText'

const isLinux = navigator.platform.startsWith('Linux')

/** The global shortcut. A click on it listens for the new keys. */
export function ShortcutSetting({ shortcut }: { shortcut: string | null }) {
  const [isListening, setListening] = useState(false)
  const { error, send } = useRequest()
  const id = useId()

  function use(keys: string | null) {
    setListening(false)
    void send(window.pauseBar.setShortcut({ keys }))
  }

  function press(event: KeyboardEvent) {
    if (!isListening || event.key === 'Tab') return
    event.preventDefault()
    if (event.key === 'Escape') return setListening(false)
    const keys = keysOf(event, isMac())
    if (keys !== null) use(keys)
  }

  return (
    <div className="setting">
      <span>
        <span id={id}>Keys that open PauseBar</span>
        <small className="fine-print" id={`${id}-hint`}>
          {hint(isListening)}
        </small>
      </span>
      <span className="shortcut">
        <button
          type="button"
          className="button"
          aria-labelledby={`${id} ${id}-keys`}
          aria-describedby={`${id}-hint`}
          aria-pressed={isListening}
          onClick={() => setListening(true)}
          onKeyDown={press}
          onBlur={() => setListening(false)}
        >
          <span id={`${id}-keys`}>
            {isListening ? 'Press the keys…' : shortcut === null ? 'None' : keysText(shortcut)}
          </span>
        </button>
        {shortcut !== null && !isListening && (
          <button type="button" className="icon-button small" aria-label="Clear" onClick={() => use(null)}>
            <X />
          </button>
        )}
      </span>
      <SettingError error={error} />
    </div>
  )
}

function hint(isListening: boolean): string {
  if (isListening) return `With ${isMac() ? '⌘, ⌃ or ⌥' : 'Ctrl, Alt or Super'}. Esc leaves it as it is.`
  return isLinux ? 'From any program. Some Wayland desktops don’t pass them on.' : 'From any program.'
}

/** Why a setting could not be changed. */
export const SettingError = ({ error }: { error: AppError | null }) =>
  error && (
    <p className="setting-error" role="alert">
      <ErrorSentences error={error} />
    </p>
  )
