import type { Preferences } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { filteredText, hiddenText } from '../words/counts'

interface Props {
  /** Draft, completed and archived campaigns that are not on show. */
  hidden: number
  /** Active or paused ones that the filter leaves out. */
  filtered: number
  filter: Preferences['filter']
}

/** What is not on the list by the person's own choice, and the way to it. */
export function LeftOut({ hidden, filtered, filter }: Props) {
  return (
    <>
      {filtered > 0 && <Line text={filteredText(filtered, filter)} show={{ filter: 'all' }} />}
      {hidden > 0 && <Line text={hiddenText(hidden)} show={{ showInactive: true, filter: 'all' }} />}
    </>
  )
}

function Line({ text, show }: { text: string; show: Partial<Preferences> }) {
  const run = useRun()
  return (
    <p className="list-end">
      {text}{' '}
      <button type="button" className="text-button" onClick={() => run(window.pauseBar.setPreferences(show))}>
        Show
      </button>
    </p>
  )
}
