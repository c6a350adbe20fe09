import { useId } from 'react'
import type { Preferences } from '../../preload/shared/contract'
import { useRun } from '../snapshot/commands'
import { filteredText, hiddenText } from '../words/counts'

interface Props {
  /** Draft, completed and archived campaigns that are not on show. */
  hidden: number
  /** Active or paused ones that the filter leaves out. */
  filtered: number
  filter: Preferences['filter']
  /** What was left out is wanted: the button for it goes away. */
  onShow: () => void
}

/** What is not on the list by the person's own choice, and the way to it. */
export function LeftOut({ hidden, filtered, filter, onShow }: Props) {
  return (
    <>
      {filtered > 0 && (
        <Line text={filteredText(filtered, filter)} show={{ filter: 'all' }} onShow={onShow} />
      )}
      {hidden > 0 && (
        <Line text={hiddenText(hidden)} show={{ showInactive: true, filter: 'all' }} onShow={onShow} />
      )}
    </>
  )
}

interface LineProps {
  text: string
  show: Partial<Preferences>
  onShow: () => void
}

function Line({ text, show, onShow }: LineProps) {
  const run = useRun()
  const id = useId()
  function choose() {
    run(window.pauseBar.setPreferences(show))
    onShow()
  }
  return (
    <p className="list-end">
      <span id={id}>{text}</span>{' '}
      <button type="button" className="text-button" aria-describedby={id} onClick={choose}>
        Show
      </button>
    </p>
  )
}
