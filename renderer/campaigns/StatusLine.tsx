import { useRef } from 'react'
import { isNotSent } from '../../preload/shared/appError'
import type { Action, CampaignRow, Failure } from '../../preload/shared/contract'
import { campaignRef, rowKey } from '../../preload/shared/names'
import { leavesProspectsPaused } from '../../preload/shared/needs'
import { whyRefused } from '../../preload/shared/refusal'
import { TextButton } from '../controls/Buttons'
import { onceOnly } from '../controls/doubleClick'
import { ErrorSentences } from '../controls/ErrorSentences'
import { useFocusHandover } from '../controls/useFocusHandover'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { plannedEndPhrase } from '../words/endText'
import { unlistedText } from '../words/readingText'
import {
  actionText,
  briefRestingText,
  isInTimedPause,
  restingText,
  type StatusText,
  shortRestingText,
} from '../words/statusText'
import { switchOf } from './rowElements'

/** What a row hands on to its status. */
export interface RowStatusProps {
  row: CampaignRow
  /** Its name, with what tells it from others of that name. */
  uniqueName: string
  /** How many letters of a name there is room for. */
  nameRoom: number
  /** Says when somebody else resumed it. */
  showsDrift: boolean
  /** Where several accounts are on show. */
  accountName: string | undefined
  /** Tab stops at this row of the list; the arrow keys reach the others. */
  isTabStop: boolean
  onChooseEnd: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
}

interface Props extends RowStatusProps {
  id: string
  /** The buttons below offer to resume its prospects. */
  asksProspects: boolean
  /** The heading above says the same word: here it is only heard. */
  isSaid: boolean
  /** There is one line. */
  isBrief: boolean
}

/** Begins with the campaign’s status. */
export function StatusLine(props: Props) {
  const { row } = props
  if (row.action) return <ActionLine {...props} action={row.action} />
  const shownRow = props.showsDrift ? row : { ...row, drift: null }
  const now = Date.now()
  const text = (props.isBrief ? briefRestingText : shortRestingText)(shownRow, now, statusRoom(props))
  const words = <Words {...props} text={text} whole={restingText(shownRow, now)} status={row.status} />
  const isAboutProspects = !props.asksProspects && leavesProspectsPaused(row)
  if (!isInTimedPause(row) && !isAboutProspects) return words
  return (
    <div className="row-action">
      {words}{' '}
      {isInTimedPause(row) ? (
        <TimedPauseButtons {...props} onChange={() => props.onChooseEnd(row)} />
      ) : (
        <TextButton
          aria-describedby={`name-${rowKey(row)}`}
          tabIndex={props.isTabStop ? 0 : -1}
          onClick={() => props.onResumeProspects(row)}
        >
          Resume prospects…
        </TextButton>
      )}
    </div>
  )
}

type TimedPauseButtonsProps = Pick<Props, 'row' | 'uniqueName' | 'isTabStop'> & { onChange: () => void }

/** Stands beside the words that say when the pause ends. */
function TimedPauseButtons({ row, uniqueName, isTabStop, onChange }: TimedPauseButtonsProps) {
  const run = useRun()
  const buttons = useRef<HTMLSpanElement>(null)
  const campaign = campaignRef(row)
  useFocusHandover(buttons, () => switchOf(campaign))
  const resume = () => run(window.pauseBar.resume({ ...campaign, withProspects: false }))
  const tabIndex = isTabStop ? 0 : -1
  return (
    <span ref={buttons} className="row-buttons">
      {whyRefused(row, 'resume') === null && (
        <TextButton aria-label={`Resume now: ${uniqueName}`} tabIndex={tabIndex} onClick={onceOnly(resume)}>
          Resume now
        </TextButton>
      )}
      <TextButton
        aria-label={`Change…: ${uniqueName}`}
        title={`Change the end of the pause: ${uniqueName}`}
        tabIndex={tabIndex}
        onClick={onChange}
      >
        Change…
      </TextButton>
    </span>
  )
}

/** Its letters are smaller than those of a name. */
const lettersPerNameLetter = 1.2
/** Letters, with large text, where the room for names is unlimited. */
const roomInLargeText = 60

/** How many letters of the status fit into two lines. */
function statusRoom({ nameRoom, accountName = '' }: Pick<Props, 'nameRoom' | 'accountName'>): number {
  const room = Number.isFinite(nameRoom) ? Math.floor(nameRoom * lettersPerNameLetter) : roomInLargeText
  return room - accountName.length
}

type WordsProps = Pick<Props, 'id' | 'isSaid' | 'accountName'> & {
  text: StatusText
  /** The text in full, where `text` is cut. */
  whole?: StatusText
  status: CampaignRow['status'] | 'busy'
}

/** The status, its details, and the name of the account. */
function Words({ id, isSaid, accountName, text, whole = text, status }: WordsProps) {
  const { word, detail } = text
  const isOnlyHeard = isSaid && detail.startsWith(separator)
  const from = isOnlyHeard ? separator.length : 0
  return (
    <p className="fine-print row-status" id={id} data-status={status} title={whole.word + whole.detail}>
      <b className={isOnlyHeard ? 'only-heard' : undefined}>{word}</b>
      {isOnlyHeard && <span className="only-heard">{separator}</span>}
      <Detail shown={detail.slice(from)} whole={whole.detail.slice(from)} />
      {accountName !== undefined && (
        <>
          {separator}
          <bdi className="row-account">{accountName}</bdi>
        </>
      )}
    </p>
  )
}

/** Always heard in full. */
const Detail = ({ shown, whole }: { shown: string; whole: string }) =>
  shown === whole ? (
    whole
  ) : (
    <>
      <span className="only-heard">{whole}</span>
      <span aria-hidden="true">{shown}</span>
    </>
  )

const separator = ' · '

function ActionLine({ row, action, ...props }: Props & { action: Action }) {
  const text = actionText(action, row.status, useNow())
  const { phase } = action.progress
  return (
    <div className="row-action">
      <Words {...props} isSaid={false} text={text} status="busy" />{' '}
      {phase === 'waiting' && <StopButton row={row} label="Cancel" {...props} />}
      {(phase === 'lagging' || phase === 'checking') && (
        <StopButton row={row} label="Stop looking" {...props} />
      )}
    </div>
  )
}

type StopButtonProps = Pick<Props, 'row' | 'uniqueName' | 'isTabStop'> & { label: string }

function StopButton({ row, uniqueName, label, isTabStop }: StopButtonProps) {
  const run = useRun()
  const button = useRef<HTMLButtonElement>(null)
  useFocusHandover(button, () => switchOf(campaignRef(row)))
  return (
    <TextButton
      ref={button}
      aria-label={`${label}: ${uniqueName}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => run(window.pauseBar.cancel(campaignRef(row)), 'snapshot')}
    >
      {label}
    </TextButton>
  )
}

/** Why the last action failed, and the remedy. */
export function FailureText({ failure: { error, verb, end } }: { failure: Failure }) {
  return (
    <p className="row-failure">
      <ErrorSentences error={error} />
      {isNotSent(error) && ' Nothing was sent to Alta.'}
      {verb === 'pause' && end && ` It was to be paused${plannedEndPhrase(end, Date.now())}.`}
    </p>
  )
}

/** Why this campaign could not be read, or may be out of date. No error: nothing went wrong with it. */
export function ReadProblem({ row }: { row: CampaignRow }) {
  if (row.failure !== null) return null
  if (row.readError === null)
    return row.isUnlisted && <p className="fine-print row-problem">{unlistedText(row.readAt, Date.now())}</p>
  return (
    <p className="fine-print row-problem">
      <ErrorSentences error={row.readError} />
    </p>
  )
}
