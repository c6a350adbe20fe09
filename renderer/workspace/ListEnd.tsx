import { useId } from 'react'
import type { Preferences, Snapshot } from '../../preload/shared/contract'
import { TextButton } from '../controls/Buttons'
import { useRun } from '../snapshot/commands'
import { filteredText, hiddenText } from '../words/counts'

interface Props {
  snapshot: Snapshot
  /** How many draft, completed and archived campaigns are hidden. */
  hidden: number
  /** How many active or paused ones the filter leaves out. */
  filtered: number
  hasRows: boolean
  /** They are shown now: the button goes away. */
  onShow: () => void
}

/** Below the list: which campaigns are not on it, and buttons to show them. */
export function ListEnd({ snapshot, hidden, filtered, hasRows, onShow }: Props) {
  const { connection, campaigns, preferences } = snapshot
  const mayNotList = connection.kind === 'connected' && !connection.mayList
  return (
    <>
      {filtered > 0 && (
        <Line text={filteredText(filtered, preferences.filter)} show={{ filter: 'all' }} onShow={onShow} />
      )}
      {hidden > 0 && (
        <Line text={hiddenText(hidden)} show={{ showInactive: true, filter: 'all' }} onShow={onShow} />
      )}
      {hasRows && mayNotList && campaigns.every(({ isAdded }) => isAdded) && (
        <p className="fine-print list-end">
          Your role can’t list campaigns: only the ones added here are shown.
        </p>
      )}
    </>
  )
}

function Line({ text, show, onShow }: { text: string; show: Partial<Preferences>; onShow: () => void }) {
  const run = useRun()
  const id = useId()
  function choose() {
    void run(window.pauseBar.setPreferences(show))
    onShow()
  }
  return (
    <p className="fine-print list-end">
      <span id={id}>{text}</span>{' '}
      <TextButton aria-describedby={id} onClick={choose}>
        Show
      </TextButton>
    </p>
  )
}
