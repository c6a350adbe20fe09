import { useRef } from 'react'
import { isNotSent } from '../../preload/shared/appError'
import type { Action, CampaignRow, Failure } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { leavesProspectsPaused } from '../../preload/shared/needs'
import { ErrorSentences } from '../controls/ErrorSentences'
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
import { switchOf, useFocusHandover } from './focus'
import { which } from './items'
import { TimedPauseButtons } from './RowNeed'

interface Props {
  id: string
  row: CampaignRow
  /** Its name, told apart from others of that name. */
  uniqueName: string
  /** Its prospects are asked about below. */
  asksProspects: boolean
  /** The heading above says the word already: it is only heard. */
  isSaid: boolean
  /** It has one line. */
  isBrief: boolean
  /** How many letters of a name there is room for. */
  nameRoom: number
  /** Otherwise nothing is said of who resumed it. */
  tellsDrift: boolean
  accountName: string | undefined
  isTabStop: boolean
  onChooseEnd: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
}

/** Where the campaign stands, in words that begin with its status. */
export function StatusLine(props: Props) {
  const { row, isTabStop } = props
  if (row.action) return <ActionLine {...props} action={row.action} />
  const told = props.tellsDrift ? row : { ...row, drift: null }
  const now = Date.now()
  const text = (props.isBrief ? briefRestingText : shortRestingText)(told, now, statusRoom(props))
  const words = <Words {...props} text={text} whole={restingText(told, now)} status={row.status} />
  if (isInTimedPause(row)) {
    return (
      <div className="row-action">
        {words}{' '}
        <TimedPauseButtons
          row={row}
          uniqueName={props.uniqueName}
          isTabStop={isTabStop}
          onChange={() => props.onChooseEnd(row)}
        />
      </div>
    )
  }
  if (props.asksProspects || !leavesProspectsPaused(row)) return words
  return (
    <div className="row-action">
      {words}{' '}
      <button
        type="button"
        className="text-button"
        aria-describedby={`name-${rowKey(row)}`}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => props.onResumeProspects(row)}
      >
        Resume prospects…
      </button>
    </div>
  )
}

/** Its letters are smaller than those of a name. */
const lettersPerNameLetter = 1.2
/** With large text, where names are as long as they are (letters). */
const roomInLargeText = 60

/** How many letters of it fit into two lines. */
function statusRoom({ nameRoom, accountName = '' }: Pick<Props, 'nameRoom' | 'accountName'>): number {
  const room = Number.isFinite(nameRoom) ? Math.floor(nameRoom * lettersPerNameLetter) : roomInLargeText
  return room - accountName.length
}

type WordsProps = Pick<Props, 'id' | 'isSaid' | 'accountName'> & {
  text: StatusText
  /** The same with all that there was no room for. */
  whole?: StatusText
  status: CampaignRow['status'] | 'busy'
}

/** The word, what else there is to say, and whose campaign it is. */
function Words({ id, isSaid, accountName, text, whole = text, status }: WordsProps) {
  const { word, detail } = text
  const isHeardAlone = isSaid && detail.startsWith(separator)
  return (
    <p className="row-status" id={id} data-status={status} title={whole.word + whole.detail}>
      <b className={isHeardAlone ? 'only-heard' : undefined}>{word}</b>
      {isHeardAlone ? (
        <>
          <span className="only-heard">{separator}</span>
          <Detail shown={detail.slice(separator.length)} whole={whole.detail.slice(separator.length)} />
        </>
      ) : (
        <Detail shown={detail} whole={whole.detail} />
      )}
      {accountName !== undefined && (
        <>
          {separator}
          <bdi className="row-account">{accountName}</bdi>
        </>
      )}
    </p>
  )
}

/** It is heard as a whole. */
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
  useFocusHandover(button, () => switchOf(which(row)))
  return (
    <button
      ref={button}
      type="button"
      className="text-button"
      aria-label={`${label}: ${uniqueName}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => run(window.pauseBar.cancel(which(row)), 'snapshot')}
    >
      {label}
    </button>
  )
}

/** Why the last action on a campaign failed, and what to do about it. */
export function FailureText({ failure: { error, verb, end } }: { failure: Failure }) {
  return (
    <p className="row-failure">
      <ErrorSentences error={error} />
      {isNotSent(error) && ' Nothing was sent to Alta.'}
      {verb === 'pause' && end && ` It was to be paused${plannedEndPhrase(end, Date.now())}.`}
    </p>
  )
}

/** Why this one campaign could not be read lately, or may be old. Quiet: nothing went wrong with it. */
export function ReadProblem({ row }: { row: CampaignRow }) {
  if (row.failure !== null) return null
  if (row.readError === null)
    return row.isUnlisted && <p className="row-problem">{unlistedText(row.readAt, Date.now())}</p>
  return (
    <p className="row-problem">
      <ErrorSentences error={row.readError} />
    </p>
  )
}
