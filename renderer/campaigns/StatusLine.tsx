import { useRef } from 'react'
import type { Action, CampaignRow } from '../../preload/contract'
import { useRun } from '../snapshot/commands'
import { useNow } from '../snapshot/useNow'
import { actionText, displayName, restingText } from '../words/statusText'
import { switchOf, useFocusHandover } from './focus'
import { keyOf, which } from './which'

interface Props {
  id: string
  row: CampaignRow
  isTabStop: boolean
}

/** Where the campaign stands, in words that begin with its status. */
export function StatusLine({ id, row, isTabStop }: Props) {
  if (row.action) return <ActionLine id={id} row={row} action={row.action} isTabStop={isTabStop} />
  const { word, detail } = restingText(row, Date.now())
  return (
    <p className="row-status" id={id} data-status={row.isArchived ? 'archived' : row.status}>
      <b>{word}</b>
      {detail}
    </p>
  )
}

function ActionLine({ id, row, action, isTabStop }: Props & { action: Action }) {
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
