import { useRef } from 'react'
import type { Answer, CampaignRow } from '../../preload/contract'
import { answersTo, type OfferedAnswer } from '../../preload/shared/answers'
import type { NeedKind } from '../../preload/shared/needs'
import { rowKey } from '../../preload/shared/rowKey'
import { onceOnly } from '../controls/doubleClick'
import { useRun } from '../snapshot/commands'
import { FailureText } from './FailureText'
import { switchOf, useFocusHandover } from './focus'
import { which } from './which'

interface Props {
  row: CampaignRow
  /** Its name, told apart from others of that name. */
  uniqueName: string
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
        {mayBeUnlocked(row, need) && <UnlockButton row={row} {...props} />}
        {answersTo(need, [row]).map((offered) => (
          <AnswerButton key={offered.answer} row={row} offered={offered} {...props} />
        ))}
      </span>
    </div>
  )
}

/** What is locked can be unlocked in the place of what is refused until then. */
const mayBeUnlocked = ({ lock, isArchived }: CampaignRow, need: NeedKind) =>
  need === 'end' && lock !== null && !isArchived

type ButtonProps = Omit<Props, 'need'> & { offered: OfferedAnswer }

function AnswerButton({ row, uniqueName, offered, isTabStop, onResume, onResumeProspects }: ButtonProps) {
  const run = useRun()
  const { answer, label, asks } = offered
  const asksProspects = asks && answer === 'resume-prospects'
  function act() {
    if (asksProspects) onResumeProspects(row)
    else if (asks) onResume(row)
    else run(answerOne(row, answer))
  }
  return (
    <button
      type="button"
      className="text-button"
      {...(asksProspects
        ? { 'aria-describedby': `name-${rowKey(row)}` }
        : { 'aria-label': `${label}: ${uniqueName}` })}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onceOnly(act)}
    >
      {label}
    </button>
  )
}

function UnlockButton({ row, uniqueName, isTabStop }: Pick<Props, 'row' | 'uniqueName' | 'isTabStop'>) {
  const run = useRun()
  return (
    <button
      type="button"
      className="text-button"
      aria-label={`Unlock: ${uniqueName}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onceOnly(() => run(window.pauseBar.unlockCampaign(which(row))))}
    >
      Unlock
    </button>
  )
}

/** For one campaign, pause and resume are single actions, so that they can be undone. */
function answerOne(row: CampaignRow, answer: Answer) {
  const campaign = which(row)
  if (answer === 'resume') return window.pauseBar.resume({ ...campaign, withProspects: false })
  if (answer === 'pause-again') return window.pauseBar.pauseAgain(campaign)
  return window.pauseBar.answerAll({ answer, campaigns: [campaign] })
}
