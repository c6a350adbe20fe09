import { useRef } from 'react'
import type { CampaignRow } from '../../preload/contract'
import { displayName } from '../../preload/shared/displayName'
import { whyRefused } from '../../preload/shared/refusal'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { switchOf, useFocusHandover } from './focus'
import { keyOf, which } from './which'

interface Props {
  row: CampaignRow
  isTabStop: boolean
  onChange: () => void
}

/** What can be done about a pause that is to end, beside the words that say when. */
export function TimedPauseButtons({ row, isTabStop, onChange }: Props) {
  const run = useRun()
  const buttons = useRef<HTMLSpanElement>(null)
  const campaign = which(row)
  useFocusHandover(buttons, () => switchOf(campaign))
  const shared = {
    type: 'button',
    className: 'text-button',
    'aria-describedby': `name-${keyOf(campaign)}`,
    tabIndex: isTabStop ? 0 : -1,
  } as const
  return (
    <span ref={buttons} className="row-buttons">
      {whyRefused(row, 'resume') === null && (
        <button
          {...shared}
          title={`Resume now: ${displayName(row)}`}
          onClick={onceOnly(() => run(window.pauseBar.resume({ ...campaign, withProspects: false })))}
        >
          Resume now
        </button>
      )}
      <button {...shared} title={`Change the end of the pause: ${displayName(row)}`} onClick={onChange}>
        Change…
      </button>
    </span>
  )
}
