import { useRef } from 'react'
import type { CampaignRow, Failure } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { answersTo, type NeedKind, type OfferedAnswer } from '../../preload/shared/needs'
import { whyRefused } from '../../preload/shared/refusal'
import { onceOnly } from '../controls/doubleClick'
import { KeptPlace } from '../controls/KeptPlace'
import { useKeptPlaces } from '../controls/keptPlaces'
import { useRun } from '../snapshot/commands'
import { errorText } from '../words/errorText'
import { answerOne } from './answers'
import { switchOf, useFocusHandover } from './focus'
import { which } from './items'
import { FailureText } from './StatusLine'

interface Props {
  row: CampaignRow
  /** Its name, told apart from others of that name. */
  uniqueName: string
  need: NeedKind
  /** Its answers stand elsewhere. */
  isCompact: boolean
  isTabStop: boolean
  onResume: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
}

/** Why a campaign needs the person, as far as its status line does not say it, and what can be answered. */
export function RowNeed({ isCompact, ...props }: Props) {
  if (!isCompact) return <WholeNeed key={props.need} {...props} />
  const { failure } = props.row
  return failure && <ShortNeed failure={failure} />
}

/** Why it failed, in one line: the whole of it is in the title. */
function ShortNeed({ failure }: { failure: Failure }) {
  const { cause, remedy } = errorText(failure.error, Date.now())
  return (
    <div className="row-need" data-need="failed" title={`${cause} ${remedy}`}>
      <FailureText failure={failure} />
    </div>
  )
}

function WholeNeed({ row, need, ...props }: Omit<Props, 'isCompact'>) {
  const offers = answersTo(need, [row])
  const unlock = mayBeUnlocked(row, need) ? (['unlock'] as const) : []
  const places = useKeptPlaces([...unlock, ...offers.map(({ answer }) => answer)])
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
        {places.map((place) => (
          <KeptPlace key={place}>
            {place === 'unlock' && unlock.length > 0 && <UnlockButton row={row} {...props} />}
            {offers
              .filter(({ answer }) => answer === place)
              .map((offered) => (
                <AnswerButton key={place} row={row} offered={offered} {...props} />
              ))}
          </KeptPlace>
        ))}
      </span>
    </div>
  )
}

/** What is locked can be unlocked where else it could be resumed. */
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

interface TimedPauseButtonsProps {
  row: CampaignRow
  /** Its name, told apart from others of that name. */
  uniqueName: string
  isTabStop: boolean
  onChange: () => void
}

/** What can be done about a pause that is to end, beside the words that say when. */
export function TimedPauseButtons({ row, uniqueName, isTabStop, onChange }: TimedPauseButtonsProps) {
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
