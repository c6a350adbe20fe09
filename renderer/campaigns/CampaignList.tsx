import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { displayName, rowKey, twinSuffixes } from '../../preload/shared/names'
import type { NeedKind } from '../../preload/shared/needs'
import { LiveRegion } from '../controls/LiveRegion'
import { isSelectableText } from '../controls/textSelection'
import { useLatest } from '../controls/useLatest'
import type { DrawnItem } from '../controls/virtualItems'
import { nameOnShow } from '../snapshot/accountsOnShow'
import type { Group } from './arrange'
import { CampaignItem } from './CampaignItem'
import { useNameRoom } from './CampaignName'
import { shortName } from './foundParts'
import { GroupHeading, headingAbove, headingOf } from './GroupHeading'
import { type Item, itemsOf, orderOf, rowWith } from './items'
import { NeedsYou } from './NeedsYou'
import { RowMenu } from './RowMenu'
import { closestRow, destination, keyOfRow, type ScrollTarget, useScrollToRow } from './rowElements'
import { extendedByArrow, extendedTo, type Selection, selectedByKey, toggled } from './selection'
import { useSearchCount, useWhyNot } from './useCampaignList'
import { type Step, useDrawnItems, useKeptHeights } from './useDrawnItems'
import type { ScrollAnchor } from './useScrollAnchor'

/** Open the dialogs about campaigns. */
export interface RowDialogs {
  onResume: (row: CampaignRow) => void
  onResumeMany: (rows: CampaignRow[]) => void
  onResumeProspects: (rows: CampaignRow[]) => void
  onChooseEnd: (row: CampaignRow) => void
  onLock: (row: CampaignRow) => void
  onHistory: (row: CampaignRow) => void
}

interface Props {
  snapshot: Snapshot
  groups: Group[]
  /** Why campaigns need the person. */
  needs: ReadonlyMap<CampaignRow, NeedKind>
  /** The words of the search. */
  words: readonly string[]
  step: Step
  selection: Selection
  scrollTarget: RefObject<ScrollTarget | null>
  anchor: ScrollAnchor
  onSelection: (selection: Selection) => void
  /** The person acts on a row. */
  onAct: () => void
  dialogs: RowDialogs
}

/** One flat list, so that a row which moves to another group stays the same element and keeps the focus. */
export function CampaignList(props: Props) {
  const { snapshot, groups, needs, step, selection, anchor, onSelection, dialogs } = props
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const { whyNot, announcement, showWhyNot } = useWhyNot()
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const items = useMemo(() => itemsOf(groups), [groups])
  const firstRow = items.find(({ kind }) => kind === 'row')
  const tabStop = rowWith(focused, items) ? (focused ?? undefined) : firstRow?.key
  const menuRow = rowWith(menuOf, items)
  const shownItems = { items, kept: tabStop, anchored: anchor.keys, step }
  const { drawn, rest, scrollTo } = useDrawnItems(list, shownItems)
  const nameRoom = useNameRoom(list)
  const goTo = useScrollToRow(items, scrollTo, props.scrollTarget)
  const search = useSearchCount(step)
  const keepHeight = useKeptHeights()
  useLayoutEffect(() => {
    anchor.keep()
  })
  useLayoutEffect(() => {
    // `npm run bench` measures when the first list is there.
    performance.mark('campaigns')
  }, [])
  const select = useLatest((key: string, how: 'toggle' | 'extend') =>
    onSelection(how === 'toggle' ? toggled(selection, key) : extendedTo(selection, key, orderOf(items))),
  )
  const rowDialogs = {
    onChooseEnd: useLatest(dialogs.onChooseEnd),
    onResume: useLatest(dialogs.onResume),
    onResumeProspects: useLatest((row: CampaignRow) => dialogs.onResumeProspects([row])),
  }
  const accounts = new Map(snapshot.accounts.map((account) => [account.key, account]))
  const connectionOf = ({ account }: CampaignRow) => accounts.get(account)?.connection ?? snapshot.connection
  const accountNameOf = ({ account }: CampaignRow) =>
    snapshot.shownAccount === null ? accounts.get(account)?.name : undefined

  function press(event: KeyboardEvent<HTMLElement>) {
    const order = orderOf(items)
    const selected = selectedByKey(event, selection)
    const from = keyOfRow(event.target)
    const to = destination(event.key, from, order)
    if (event.key === ' ' || event.key === 'Enter') props.onAct()
    if (selected) onSelection(selected)
    else if (from === null || to === null) return
    else {
      goTo(to)
      const extended = event.shiftKey ? extendedByArrow(event, { from, to }, order, selection) : null
      if (extended) onSelection(extended)
    }
    event.preventDefault()
  }

  function act(event: MouseEvent) {
    keepHeight(closestRow(event.target))
    props.onAct()
  }

  const [firstGroup] = groups
  const suffixes = useMemo(
    () => twinSuffixes(snapshot.campaigns, (row) => shortName(displayName(row), nameRoom)),
    [snapshot.campaigns, nameRoom],
  )
  const firstOf = useMemo(() => new Map(groups.map((group) => [group.rows[0], group])), [groups])
  const activeOnes = useMemo(() => new Set(groups.find(({ name }) => name === 'Active')?.rows), [groups])

  const drawItem = ({ item, position }: DrawnItem<Item>) =>
    item.kind === 'heading' ? (
      <GroupHeading key={item.key} text={headingOf(item.group, needs)} position={position} />
    ) : (
      <CampaignItem
        key={item.key}
        row={item.row}
        heading={headingAbove(firstOf.get(item.row), needs)}
        uniqueName={nameOnShow(snapshot, item.row)}
        nameRoom={nameRoom}
        suffix={suffixes.get(item.key) ?? ''}
        need={needs.get(item.row) ?? null}
        isCompact={firstGroup?.compact.has(item.key) ?? false}
        isStatusSaid={item.row.status === 'active' && activeOnes.has(item.row)}
        position={position}
        accountName={accountNameOf(item.row)}
        connection={connectionOf(item.row)}
        pauseProspects={snapshot.preferences.pauseProspects}
        resumeByItself={snapshot.preferences.resumeByItself}
        showsDrift={snapshot.preferences.notifyDrift}
        words={props.words}
        isTabStop={item.key === tabStop}
        hasOpenMenu={item.key === menuOf}
        isSelecting={selection.keys.size > 0}
        isSelected={selection.keys.has(item.key)}
        whyNot={whyNot?.key === item.key ? whyNot.text : null}
        onWhyNot={showWhyNot}
        onSelect={select}
        onFocus={setFocused}
        onMenu={setMenuOf}
        {...rowDialogs}
      />
    )

  return (
    <>
      {firstGroup?.name === 'Needs you' && (
        <NeedsYou
          group={firstGroup}
          needs={needs}
          preferences={snapshot.preferences}
          onAct={props.onAct}
          {...dialogs}
        />
      )}
      <ul
        // A new list: removing the old one as a whole is much faster than removing hundreds of its rows.
        key={search}
        ref={list}
        className="campaigns"
        aria-label="Campaigns"
        style={{ paddingBlockEnd: rest }}
        onKeyDown={press}
        onMouseDown={keepUnmarked}
        onClickCapture={act}
      >
        {drawn.map(drawItem)}
      </ul>
      <LiveRegion role="status" announcement={announcement} />
      {menuRow && (
        <RowMenu
          key={menuOf}
          row={menuRow}
          name={nameOnShow(snapshot, menuRow)}
          connection={connectionOf(menuRow)}
          need={firstGroup?.compact.has(rowKey(menuRow)) ? (needs.get(menuRow) ?? null) : null}
          resumeByItself={snapshot.preferences.resumeByItself}
          {...dialogs}
          {...rowDialogs}
          onSelect={() => select(rowKey(menuRow), 'toggle')}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  )
}

/** A click with Shift selects rows, not the text between. */
function keepUnmarked(event: MouseEvent): void {
  if (event.shiftKey && isSelectableText(event.target)) event.preventDefault()
}
