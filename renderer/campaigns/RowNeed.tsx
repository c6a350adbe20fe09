import { useRef } from 'react'
import type { Answer, CampaignRow } from '../../preload/contract'
import { displayName } from '../../preload/shared/displayName'
import type { NeedKind } from '../../preload/shared/needs'
import { rowKey } from '../../preload/shared/rowKey'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { FailureText } from './FailureText'
import { switchOf, useFocusHandover } from './focus'
import { which } from './which'

interface Props {
  row: CampaignRow
  need: NeedKind
  isTabStop: boolean
  onResume: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
}

/** Why a campaign needs the person, as far as its status line does not say it, and what can be answered. */
export function RowNeed({ row, need, ...props }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => switchOf(which(row)))
  return (
    <div ref={box} className="row-need" data-need={need}>
      {/* The status line says it of the others. */}
      {row.failure && (
        <>
          <FailureText failure={row.failure} />{' '}
        </>
      )}
      <span className="row-buttons">
        {buttonsFor(row, need).map((button) => (
          <NeedButton key={button.label} row={row} {...props} {...button} />
        ))}
      </span>
    </div>
  )
}

interface Button {
  label: string
  /** `ask` and `ask-prospects` lead to the question before a resume. */
  does: Answer | 'ask' | 'ask-prospects' | 'unlock'
}

const unlock: Button = { label: 'Unlock', does: 'unlock' }
const resume: Button = { label: 'Resume', does: 'resume' }

function buttonsFor(row: CampaignRow, need: NeedKind): Button[] {
  switch (need) {
    case 'failed':
      return [
        { label: 'Try again', does: 'try-again' },
        { label: 'Dismiss', does: 'dismiss-failure' },
      ]
    case 'end':
      return [
        ...(row.isArchived ? [] : [row.lock ? unlock : resume]),
        { label: 'Keep paused', does: 'keep-paused' },
        { label: 'Remind me tomorrow', does: 'remind-tomorrow' },
      ]
    case 'drift':
      return [
        { label: 'Pause again', does: 'pause-again' },
        { label: 'Dismiss', does: 'dismiss-drift' },
      ]
    case 'prospects':
      return [
        { label: 'Resume prospects…', does: 'ask-prospects' },
        { label: 'Leave paused', does: 'leave-prospects' },
      ]
    case 'forgotten':
      return [
        { label: 'Resume…', does: 'ask' },
        { label: 'Keep', does: 'keep-for-good' },
        { label: 'Remind me in a week', does: 'remind-in-a-week' },
      ]
  }
}

function NeedButton({ row, label, does, isTabStop, ...asks }: Button & Omit<Props, 'need'>) {
  const run = useRun()
  function act() {
    if (does === 'ask') asks.onResume(row)
    else if (does === 'ask-prospects') asks.onResumeProspects(row)
    else if (does === 'unlock') run(window.pauseBar.unlockCampaign(which(row)))
    else run(answerOne(row, does))
  }
  return (
    <button
      type="button"
      className="text-button"
      {...(does === 'ask-prospects'
        ? { 'aria-describedby': `name-${rowKey(row)}` }
        : { 'aria-label': `${label}: ${displayName(row)}` })}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onceOnly(act)}
    >
      {label}
    </button>
  )
}

/** Of one campaign a pause and a resume are single actions, which can be undone. */
function answerOne(row: CampaignRow, answer: Answer) {
  const campaign = which(row)
  if (answer === 'resume') return window.pauseBar.resume({ ...campaign, withProspects: false })
  if (answer === 'pause-again') return window.pauseBar.pauseAgain(campaign)
  return window.pauseBar.answerAll({ answer, campaigns: [campaign] })
}
