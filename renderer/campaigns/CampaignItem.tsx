import { type MouseEvent, memo, useCallback, useRef } from 'react'
import type { CampaignRow, Connection } from '../../preload/contract'
import { onceOnly } from '../controls/doubleClick'
import { type Place, placeProps } from '../controls/places'
import { Switch } from '../controls/Switch'
import { useRun } from '../snapshot/commands'
import { displayName, switchText } from '../words/statusText'
import { DriftAlert } from './DriftAlert'
import { FailureAlert, ReadProblem } from './FailureAlert'
import { switchBeside, switchId, useFocusHandover } from './focus'
import { PauseQuestionAlert } from './PauseQuestionAlert'
import { StateMark } from './StateMark'
import { StatusLine } from './StatusLine'
import { keyOf, which } from './which'

interface Props {
  row: CampaignRow
  /** Its place in a list of which not all rows are drawn. */
  place: Place | null
  /** The name of its account, where several are on show. */
  accountName: string | undefined
  connection: Connection
  pauseProspects: boolean
  /** What somebody else resumed is to be pointed out. */
  watchesDrift: boolean
  /** The one row of the list that Tab stops at; the arrow keys reach the others. */
  isTabStop: boolean
  hasOpenMenu: boolean
  /** Rows are being selected: each has a checkbox in its mark's place. */
  isSelecting: boolean
  isSelected: boolean
  onSelect: (key: string, how: 'toggle' | 'extend') => void
  onFocus: (key: string) => void
  onMenu: (key: string) => void
  onChooseEnd: (row: CampaignRow) => void
}

/** One campaign: its state, its name, its status, its switch and the way to all the rest. */
export const CampaignItem = memo(function CampaignItem(props: Props) {
  const { row, isTabStop } = props
  const run = useRun()
  const item = useRef<HTMLLIElement>(null)
  const measure = props.place?.measure
  const draw = useCallback(
    (element: HTMLLIElement | null) => {
      item.current = element
      measure?.(element)
    },
    [measure],
  )
  useFocusHandover(item, switchBeside)
  const name = displayName(row)
  const campaign = which(row)
  const key = keyOf(campaign)
  const ids = { name: `name-${key}`, status: `status-${key}`, hint: `hint-${key}`, account: `account-${key}` }
  const control = switchText(row, props.connection, props.pauseProspects)

  function toggle() {
    if (control.isLocked) return
    run(
      row.status === 'active'
        ? window.pauseBar.pause(campaign)
        : window.pauseBar.resume({ ...campaign, withProspects: false }),
    )
  }

  function select(event: MouseEvent) {
    const isOnControl = event.target instanceof Element && event.target.closest('button, input') !== null
    if (isOnControl) return
    if (event.shiftKey) props.onSelect(key, 'extend')
    else if (event.ctrlKey || event.metaKey || props.isSelecting) props.onSelect(key, 'toggle')
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's; see `selectByKey`.
    <li
      ref={draw}
      {...placeProps(props.place)}
      className="row"
      aria-busy={row.action !== null}
      data-key={key}
      data-selected={props.isSelected}
      onFocus={() => props.onFocus(key)}
      onClick={select}
    >
      {props.isSelecting ? (
        <input
          type="checkbox"
          className="row-check"
          aria-label={`Select ${name}`}
          checked={props.isSelected}
          tabIndex={isTabStop ? 0 : -1}
          onChange={() => props.onSelect(key, 'toggle')}
        />
      ) : (
        <StateMark row={row} />
      )}
      <div className="row-text">
        <div className="row-title">
          <p className="row-name" id={ids.name} dir="auto" title={name}>
            {name}
          </p>
          {props.accountName && (
            <bdi className="row-account" id={ids.account} title={props.accountName}>
              {props.accountName}
            </bdi>
          )}
        </div>
        <StatusLine id={ids.status} row={row} isTabStop={isTabStop} onChooseEnd={props.onChooseEnd} />
        <ReadProblem row={row} />
      </div>
      <Switch
        id={switchId(campaign)}
        aria-label={name}
        aria-describedby={`${props.accountName ? `${ids.account} ` : ''}${ids.status} ${ids.hint}`}
        // Not `disabled`: a person at the keyboard must get here to learn why, and must not lose the focus by it.
        aria-disabled={control.isLocked}
        title={control.hint}
        checked={row.status === 'active'}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onceOnly(toggle)}
      />
      <span id={ids.hint} hidden>
        {control.hint}
      </span>
      <button
        type="button"
        className="icon-button row-more"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        aria-expanded={props.hasOpenMenu}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => props.onMenu(key)}
      />
      {row.timer?.question && !row.action && (
        <PauseQuestionAlert row={row} timer={row.timer} question={row.timer.question} isTabStop={isTabStop} />
      )}
      {row.drift && props.watchesDrift && !row.action && !row.failure && (
        <DriftAlert row={row} drift={row.drift} isLocked={control.isLocked} isTabStop={isTabStop} />
      )}
      {row.failure && <FailureAlert row={row} failure={row.failure} isTabStop={isTabStop} />}
    </li>
  )
})
