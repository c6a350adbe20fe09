import { useRef } from 'react'
import type { CampaignRow, PauseQuestion, TimedPause } from '../../preload/contract'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { questionText } from '../words/pauseText'
import { switchOf, useFocusHandover } from './focus'
import { which } from './which'

interface Props {
  row: CampaignRow
  timer: TimedPause
  question: PauseQuestion
  isTabStop: boolean
}

/** A pause came to its end, and it is for the person to say what is to be done. */
export function PauseQuestionAlert({ row, timer, question, isTabStop }: Props) {
  const run = useRun()
  const box = useRef<HTMLDivElement>(null)
  const campaign = which(row)
  useFocusHandover(box, () => switchOf(campaign))
  const { resume, keepPaused, remindTomorrow } = window.pauseBar
  const answers = [
    { label: 'Resume', act: () => run(resume({ ...campaign, withProspects: false })) },
    { label: 'Keep paused', act: () => run(keepPaused(campaign)) },
    { label: 'Remind me tomorrow', act: () => run(remindTomorrow(campaign)) },
  ]
  return (
    <div ref={box} className="failure">
      <div>
        <p role="alert">{questionText(timer, question, Date.now())}</p>{' '}
        <span className="row-buttons">
          {answers.map(({ label, act }) => (
            <button
              key={label}
              type="button"
              className="text-button"
              tabIndex={isTabStop ? 0 : -1}
              onClick={onceOnly(act)}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
    </div>
  )
}
