import { type KeyboardEvent, type MouseEvent, memo, useCallback, useRef } from 'react'
import type { CampaignRow, Connection } from '../../preload/shared/contract'
import { displayName } from '../../preload/shared/names'
import type { NeedKind } from '../../preload/shared/needs'
import { onceOnly } from '../controls/doubleClick'
import { hasJustMarked } from '../controls/markedText'
import { type Place, placeProps } from '../controls/places'
import { Switch } from '../controls/Switch'
import { useRun } from '../snapshot/commands'
import { switchText } from '../words/statusText'
import { CampaignName, suffixIds } from './CampaignName'
import { switchBeside, switchId, useFocusHandover } from './focus'
import { keyOf, which } from './items'
import { RowNeed } from './RowNeed'
import { StateMark } from './StateMark'
import { ReadProblem, StatusLine } from './StatusLine'

interface Props {
  row: CampaignRow
  /** The heading of the group that it is the first row of; null for the others. */
  heading: string | null
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
  /** Its name, told apart from others of that name: what its buttons say. */
  uniqueName: string
  /** How many letters of a name there is room for. */
  nameRoom: number
  /** Why it needs the person; null when it does not. */
  need: NeedKind | null
  /** Many need the same: its answers stand in its menu. */
  isCompact: boolean
  /** It stands under a heading that says the same as its status. */
  isStatusSaid: boolean
  /** Its place in a list of which not all rows are drawn. */
  place: Place | null
  /** The name of its account, where several are on show. */
  accountName: string | undefined
  connection: Connection
  pauseProspects: boolean
  /** What words of an end go by: it is drawn anew when that changes. */
  resumeByItself: boolean
  /** What others resumed is to be pointed out. */
  tellsDrift: boolean
  /** What is searched for. */
  words: readonly string[]
  /** The one row of the list that Tab stops at; the arrow keys reach the others. */
  isTabStop: boolean
  hasOpenMenu: boolean
  /** Rows are being selected: each has a checkbox in its mark's place. */
  isSelecting: boolean
  isSelected: boolean
  /** Why its switch did nothing when it was pressed just now. */
  whyNot: string | null
  onWhyNot: (key: string, why: string) => void
  onSelect: (key: string, how: 'toggle' | 'extend') => void
  onFocus: (key: string) => void
  onMenu: (key: string) => void
  onChooseEnd: (row: CampaignRow) => void
  onResume: (row: CampaignRow) => void
  onResumeProspects: (row: CampaignRow) => void
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
  const ids = { name: `name-${key}`, status: `status-${key}`, hint: `hint-${key}` }
  const control = switchText(row, props.connection, props.pauseProspects)

  function toggle() {
    if (control.isLocked) {
      // What is under way is told by the row.
      if (!row.action) props.onWhyNot(key, control.hint)
      return
    }
    run(
      row.status === 'active'
        ? window.pauseBar.pause(campaign)
        : window.pauseBar.resume({ ...campaign, withProspects: false }),
    )
  }

  /** Enter does what Space does. */
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.repeat) toggle()
  }

  function select(event: MouseEvent) {
    const isOnControl = event.target instanceof Element && event.target.closest('button, input') !== null
    if (isOnControl || hasJustMarked()) return
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
      data-compact={props.isCompact}
      onFocus={() => props.onFocus(key)}
      onClick={select}
    >
      {props.heading !== null && <h2 className="only-heard">{props.heading}</h2>}
      {props.isSelecting ? (
        <input
          type="checkbox"
          className="row-check"
          aria-label={`Select ${props.uniqueName}`}
          checked={props.isSelected}
          tabIndex={isTabStop ? 0 : -1}
          onChange={() => props.onSelect(key, 'toggle')}
        />
      ) : (
        <StateMark row={row} need={props.need} />
      )}
      <div className="row-text">
        <CampaignName
          id={ids.name}
          name={name}
          suffix={props.suffix}
          room={props.nameRoom}
          words={props.words}
        />
        <StatusLine
          id={ids.status}
          row={row}
          uniqueName={props.uniqueName}
          asksProspects={props.need === 'prospects' && !props.isCompact}
          isSaid={props.isStatusSaid || (props.isCompact && row.status === 'active')}
          isBrief={props.isCompact}
          tellsDrift={props.tellsDrift}
          accountName={props.accountName}
          nameRoom={props.nameRoom}
          isTabStop={isTabStop}
          onChooseEnd={props.onChooseEnd}
          onResumeProspects={props.onResumeProspects}
        />
        <ReadProblem row={row} />
        {control.isLocked && props.whyNot === control.hint && (
          // It was said already.
          <p className="row-why" aria-hidden="true">
            {control.hint}
          </p>
        )}
      </div>
      <Switch
        id={switchId(campaign)}
        aria-label={name}
        aria-describedby={`${suffixIds(ids.name, props.suffix)}${ids.status} ${ids.hint}`}
        // Not `disabled`: a person at the keyboard must get here to learn why, and must not lose the focus by it.
        aria-disabled={control.isLocked}
        title={control.hint}
        checked={row.status === 'active'}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onceOnly(toggle)}
        onKeyDown={press}
      />
      <span id={ids.hint} hidden>
        {control.hint}
      </span>
      <button
        type="button"
        className="icon-button row-more"
        aria-label={`More for ${props.uniqueName}`}
        aria-haspopup="menu"
        aria-expanded={props.hasOpenMenu}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => props.onMenu(key)}
      />
      {props.need && (
        <RowNeed
          row={row}
          uniqueName={props.uniqueName}
          need={props.need}
          isCompact={props.isCompact}
          isTabStop={isTabStop}
          onResume={props.onResume}
          onResumeProspects={props.onResumeProspects}
        />
      )}
    </li>
  )
})
