import { useRef } from 'react'
import type { CampaignRow } from '../../preload/shared/contract'
import { whyRefused } from '../../preload/shared/refusal'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { switchOf, useFocusHandover } from './focus'
import { which } from './which'

interface Props {
  row: CampaignRow
  /** Its name, told apart from others of that name. */
  uniqueName: string
  isTabStop: boolean
  onChange: () => void
}

/** What can be done about a pause that is to end, beside the words that say when. */
export function TimedPauseButtons({ row, uniqueName, isTabStop, onChange }: Props) {
  const run = useRun()
  const buttons = useRef<HTMLSpanElement>(null)
  const campaign = which(row)
  useFocusHandover(buttons, () => switchOf(campaign))
  const shared = {
    type: 'button',
    className: 'text-button',
    tabIndex: isTabStop ? 0 : -1,
  } as const
  return (
    <span ref={buttons} className="row-buttons">
      {whyRefused(row, 'resume') === null && (
        <button
          {...shared}
          aria-label={`Resume now: ${uniqueName}`}
          onClick={onceOnly(() => run(window.pauseBar.resume({ ...campaign, withProspects: false })))}
        >
          Resume now
        </button>
      )}
      <button
        {...shared}
        aria-label={`Change…: ${uniqueName}`}
        title={`Change the end of the pause: ${uniqueName}`}
        onClick={onChange}
      >
        Change…
      </button>
    </span>
  )
}
