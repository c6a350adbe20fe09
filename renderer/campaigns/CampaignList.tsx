import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CampaignRow, Snapshot } from '../../preload/contract'
import { type Drawn, type Place, placeProps } from '../controls/places'
import { useLatest } from '../controls/useLatest'
import { numberText } from '../words/counts'
import type { Group } from './arrange'
import { CampaignItem } from './CampaignItem'
import { destination, keyOfRow } from './focus'
import { type Item, itemsOf, orderOf, rowWith } from './items'
import { RowMenu } from './RowMenu'
import { extendedTo, type Selection, toggled } from './selection'
import { extendedByArrow, selectedByKey } from './selectionKeys'
import { type Step, useDrawnItems } from './useDrawnItems'
import { type Sought, useGoToRow } from './useGoToRow'
import { keyOf, which } from './which'

interface Props {
  snapshot: Snapshot
  groups: Group[]
  step: Step
  selection: Selection
  /** A row to bring into sight. */
  sought: RefObject<Sought | null>
  onSelection: (selection: Selection) => void
  onResume: (row: CampaignRow) => void
  onChooseEnd: (row: CampaignRow) => void
}

/**
 * All rows in one flat list, so that a row which moves to another group stays the same element and keeps the focus.
 * The headings are for the eye: each row says its status itself.
 */
export function CampaignList(props: Props) {
  const { snapshot, groups, step, selection, sought, onSelection, onResume, onChooseEnd } = props
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const items = useMemo(() => itemsOf(groups), [groups])
  const firstRow = items.find(({ kind }) => kind === 'row')
  const tabStop = rowWith(focused, items) ? (focused ?? undefined) : firstRow?.key
  const menuRow = rowWith(menuOf, items)
  const { drawn, rest, scrollTo } = useDrawnItems(list, { items, kept: tabStop, step })
  const goTo = useGoToRow(items, scrollTo, sought)
  useLayoutEffect(() => {
    // For `npm run bench`: the first list is there.
    performance.mark('campaigns')
  }, [])
  const select = useLatest((key: string, how: 'toggle' | 'extend') =>
    onSelection(how === 'toggle' ? toggled(selection, key) : extendedTo(selection, key, orderOf(items))),
  )
  const chooseEnd = useLatest(onChooseEnd)
  const accounts = new Map(snapshot.accounts.map((account) => [account.key, account]))
  const connectionOf = ({ account }: CampaignRow) => accounts.get(account)?.connection ?? snapshot.connection
  const accountNameOf = ({ account }: CampaignRow) =>
    snapshot.shownAccount === null ? accounts.get(account)?.name : undefined

  function press(event: KeyboardEvent<HTMLElement>) {
    const order = orderOf(items)
    const selected = selectedByKey(event, order, selection)
    const from = keyOfRow(event.target)
    const to = destination(event.key, from, order)
    if (selected) onSelection(selected)
    else if (from === null || to === null) return
    else {
      goTo(to)
      const extended = event.shiftKey ? extendedByArrow(event, { from, to }, order, selection) : null
      if (extended) onSelection(extended)
    }
    event.preventDefault()
  }

  const drawItem = ({ item, place }: Drawn<Item>) =>
    item.kind === 'heading' ? (
      <Heading key={item.key} group={item.group} place={place} />
    ) : (
      <CampaignItem
        key={item.key}
        row={item.row}
        place={place}
        accountName={accountNameOf(item.row)}
        connection={connectionOf(item.row)}
        pauseProspects={snapshot.preferences.pauseProspects}
        watchesDrift={snapshot.preferences.notifyDrift}
        isTabStop={item.key === tabStop}
        hasOpenMenu={item.key === menuOf}
        isSelecting={selection.keys.size > 0}
        isSelected={selection.keys.has(item.key)}
        onSelect={select}
        onFocus={setFocused}
        onMenu={setMenuOf}
        onChooseEnd={chooseEnd}
      />
    )

  return (
    <>
      <ul
        // A list of its own: to take away all of the other is much quicker than hundreds of rows out of it.
        key={step === 'found' ? 'found' : 'all'}
        ref={list}
        className="campaigns"
        aria-label="Campaigns"
        style={{ paddingBlockEnd: rest }}
        onKeyDown={press}
      >
        {drawn.map(drawItem)}
      </ul>
      {menuRow && (
        <RowMenu
          key={menuOf}
          row={menuRow}
          connection={connectionOf(menuRow)}
          resumeByItself={snapshot.preferences.resumeByItself}
          onResume={onResume}
          onSelect={() => select(keyOf(which(menuRow)), 'toggle')}
          onChooseEnd={chooseEnd}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  )
}

function Heading({ group, place }: { group: Group; place: Place | null }) {
  return (
    <li
      ref={place?.measure}
      className="group-heading"
      role="presentation"
      aria-hidden="true"
      data-index={place?.index}
      style={placeProps(place)?.style}
    >
      {group.name} <span>{numberText(group.rows.length)}</span>
    </li>
  )
}
