import { type ReactNode, useRef } from 'react'
import type { CampaignRow, Failure } from '../../preload/shared/contract'
import { campaignRef, rowKey } from '../../preload/shared/names'
import { answersTo, type NeedKind, type OfferedAnswer } from '../../preload/shared/needs'
import { TextButton } from '../controls/Buttons'
import { onceOnly } from '../controls/doubleClick'
import { Slots } from '../controls/Slot'
import { useFocusHandover } from '../controls/useFocusHandover'
import { useRun } from '../snapshot/commands'
import { errorText } from '../words/errorText'
import { answerOne } from './answers'
import { switchOf } from './rowElements'
import { FailureText, type RowStatusProps } from './StatusLine'

interface Props extends Pick<RowStatusProps, 'row' | 'uniqueName' | 'isTabStop' | 'onResumeProspects'> {
  need: NeedKind
  /** Its answers are in its menu. */
  isCompact: boolean
  onResume: (row: CampaignRow) => void
}

/** Why a campaign needs the person, unless its status line says so, and the answers. */
export function RowNeed({ isCompact, ...props }: Props) {
  if (!isCompact) return <WholeNeed key={props.need} {...props} />
  const { failure } = props.row
  return failure && <ShortNeed failure={failure} />
}

/** One line; the title has the whole text. */
function ShortNeed({ failure }: { failure: Failure }) {
  const { cause, remedy } = errorText(failure.error, Date.now())
  return (
    <div className="row-need" data-need="failed" title={`${cause} ${remedy}`}>
      <FailureText failure={failure} />
    </div>
  )
}

function WholeNeed({ row, need, ...props }: Omit<Props, 'isCompact'>) {
  const box = useRef<HTMLDivElement>(null)
  useFocusHandover(box, () => switchOf(campaignRef(row)))
  const buttons = answersTo(need, [row]).map((offered): [string, ReactNode] => [
    offered.answer,
    <AnswerButton key={offered.answer} row={row} offered={offered} {...props} />,
  ])
  if (mayBeUnlocked(row, need))
    buttons.unshift(['unlock', <UnlockButton key="unlock" row={row} {...props} />])
  return (
    <div ref={box} className="row-need" data-need={need}>
      {/* The status line tells of the other needs. */}
      {row.failure && (
        <>
          <FailureText failure={row.failure} />{' '}
        </>
      )}
      <span className="row-buttons">
        <Slots contents={buttons} />
      </span>
    </div>
  )
}

/** A locked campaign offers “Unlock” where others offer “Resume”. */
const mayBeUnlocked = ({ lock, isArchived }: CampaignRow, need: NeedKind) =>
  need === 'end' && lock !== null && !isArchived

type ButtonProps = Omit<Props, 'need' | 'isCompact'> & { offered: OfferedAnswer }

function AnswerButton({ row, uniqueName, offered, isTabStop, onResume, onResumeProspects }: ButtonProps) {
  const run = useRun()
  const { answer, label, asks } = offered
  const asksProspects = asks && answer === 'resume-prospects'
  function act() {
    if (asksProspects) onResumeProspects(row)
    else if (asks) onResume(row)
    else void run(answerOne(row, answer))
  }
  return (
    <TextButton
      {...(asksProspects
        ? { 'aria-describedby': `name-${rowKey(row)}` }
        : { 'aria-label': `${label}: ${uniqueName}` })}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onceOnly(act)}
    >
      {label}
    </TextButton>
  )
}

function UnlockButton({ row, uniqueName, isTabStop }: Pick<Props, 'row' | 'uniqueName' | 'isTabStop'>) {
  const run = useRun()
  const unlock = () => run(window.pauseBar.unlockCampaign(campaignRef(row)))
  return (
    <TextButton aria-label={`Unlock: ${uniqueName}`} tabIndex={isTabStop ? 0 : -1} onClick={onceOnly(unlock)}>
      Unlock
    </TextButton>
  )
}
