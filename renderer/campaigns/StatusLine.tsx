import { useRef } from 'react'
import type { Action, CampaignRow } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { actionText, displayName, isToEnd, restingText } from '../words/statusText'
import { switchOf, useFocusHandover } from './focus'
import { TimedPauseButtons } from './TimedPauseButtons'
import { keyOf, which } from './which'

interface Props {
  id: string
  row: CampaignRow
  isTabStop: boolean
  onChooseEnd: (row: CampaignRow) => void
}

/** Where the campaign stands, in words that begin with its status. */
export function StatusLine({ id, row, isTabStop, onChooseEnd }: Props) {
  if (row.action) return <ActionLine id={id} row={row} action={row.action} isTabStop={isTabStop} />
  const { word, detail } = restingText(row, Date.now())
  const words = (
    <p className="row-status" id={id} data-status={row.isArchived ? 'archived' : row.status}>
      <b>{word}</b>
      {detail}
    </p>
  )
  if (!isToEnd(row)) return words
  return (
    <div className="row-action">
      {words} <TimedPauseButtons row={row} isTabStop={isTabStop} onChange={() => onChooseEnd(row)} />
    </div>
  )
}

function ActionLine({ id, row, action, isTabStop }: Omit<Props, 'onChooseEnd'> & { action: Action }) {
  const { word, detail } = actionText(action, row.status, useNow())
  const { phase } = action.progress
  return (
    <div className="row-action">
      <p className="row-status" id={id} data-status="busy">
        <b>{word}</b>
        {detail}
      </p>{' '}
      {phase === 'waiting' && <StopButton row={row} label="Cancel" isTabStop={isTabStop} />}
      {(phase === 'lagging' || phase === 'checking') && (
        <StopButton row={row} label="Stop looking" isTabStop={isTabStop} />
      )}
    </div>
  )
}

function StopButton({ row, label, isTabStop }: { row: CampaignRow; label: string; isTabStop: boolean }) {
  const run = useRun()
  const button = useRef<HTMLButtonElement>(null)
  useFocusHandover(button, () => switchOf(which(row)))
  return (
    <button
      ref={button}
      type="button"
      className="text-button"
      aria-describedby={`name-${keyOf(which(row))}`}
      title={`${label}: ${displayName(row)}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => run(window.pauseBar.cancel(which(row)), 'snapshot')}
    >
      {label}
    </button>
  )
}
