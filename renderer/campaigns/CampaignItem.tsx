import { type MouseEvent, memo, useCallback, useRef } from 'react'
import type { CampaignRow, Connection } from '../../preload/shared/contract'
import { campaignRef, displayName, rowKey } from '../../preload/shared/names'
import type { NeedKind } from '../../preload/shared/needs'
import { onceOnly } from '../controls/doubleClick'
import { Switch } from '../controls/Switch'
import { hasJustSelectedText } from '../controls/textSelection'
import { useFocusHandover } from '../controls/useFocusHandover'
import { type ItemPosition, positionProps } from '../controls/virtualItems'
import { useRun } from '../snapshot/commands'
import { switchText } from '../words/statusText'
import { CampaignName, suffixIds } from './CampaignName'
import { RowNeed } from './RowNeed'
import { switchBeside, switchId } from './rowElements'
import { StateMark } from './StateMark'
import { ReadProblem, type RowStatusProps, StatusLine } from './StatusLine'

interface Props extends RowStatusProps {
  /** The heading of its group, if it is the first row there. */
  heading: string | null
  /** Tells it from others of the same name; empty where there are none. */
  suffix: string
  /** Why it needs the person. */
  need: NeedKind | null
  /** Many rows have the same need: its answers are in its menu. */
  isCompact: boolean
  /** The heading above it says the same as its status. */
  isStatusSaid: boolean
  position: ItemPosition | null
  connection: Connection
  pauseProspects: boolean
  /** Only for `memo`: the texts about the end of a pause depend on it. */
  resumeByItself: boolean
  /** The words of the search. */
  words: readonly string[]
  hasOpenMenu: boolean
  /** Each row has a checkbox instead of its mark. */
  isSelecting: boolean
  isSelected: boolean
  /** Why its switch did nothing when it was pressed just now. */
  whyNot: string | null
  onWhyNot: (key: string, why: string) => void
  onSelect: (key: string, how: 'toggle' | 'extend') => void
  onFocus: (key: string) => void
  onMenu: (key: string) => void
  onResume: (row: CampaignRow) => void
}

/** A row of the list. */
export const CampaignItem = memo(function CampaignItem(props: Props) {
  const { row, isTabStop } = props
  const run = useRun()
  const item = useRef<HTMLLIElement>(null)
  const measure = props.position?.measure
  const draw = useCallback(
    (element: HTMLLIElement | null) => {
      item.current = element
      measure?.(element)
    },
    [measure],
  )
  useFocusHandover(item, switchBeside)
  const name = displayName(row)
  const campaign = campaignRef(row)
  const key = rowKey(row)
  const ids = { name: `name-${key}`, status: `status-${key}`, hint: `hint-${key}` }
  const control = switchText(row, props.connection, props.pauseProspects)

  function toggle() {
    if (control.isLocked) {
      // The row shows an action that is under way.
      if (!row.action) props.onWhyNot(key, control.hint)
      return
    }
    void run(
      row.status === 'active'
        ? window.pauseBar.pause(campaign)
        : window.pauseBar.resume({ ...campaign, withProspects: false }),
    )
  }

  function select(event: MouseEvent) {
    const isOnControl = event.target instanceof Element && event.target.closest('button, input') !== null
    if (isOnControl || hasJustSelectedText()) return
    if (event.shiftKey) props.onSelect(key, 'extend')
    else if (event.ctrlKey || event.metaKey || props.isSelecting) props.onSelect(key, 'toggle')
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
    <li
      ref={draw}
      {...positionProps(props.position)}
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
          {...props}
          id={ids.status}
          asksProspects={props.need === 'prospects' && !props.isCompact}
          isSaid={props.isStatusSaid || (props.isCompact && row.status === 'active')}
          isBrief={props.isCompact}
        />
        <ReadProblem row={row} />
        {control.isLocked && props.whyNot === control.hint && (
          // It was announced already.
          <p className="row-why" aria-hidden="true">
            {control.hint}
          </p>
        )}
      </div>
      <Switch
        id={switchId(campaign)}
        aria-label={name}
        aria-describedby={`${suffixIds(ids.name, props.suffix)}${ids.status} ${ids.hint}`}
        // Not `disabled`: a person at the keyboard must get here to learn why, and keep the focus.
        aria-disabled={control.isLocked}
        title={control.hint}
        checked={row.status === 'active'}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onceOnly(toggle)}
        onKeyDown={({ key: pressed, repeat }) => pressed === 'Enter' && !repeat && toggle()}
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
      {props.need && <RowNeed {...props} need={props.need} />}
    </li>
  )
})
