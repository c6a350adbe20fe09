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
import { canBeMarked } from '../controls/markedText'
import { OnlyHeard } from '../controls/OnlyHeard'
import type { Drawn } from '../controls/places'
import { useLatest } from '../controls/useLatest'
import { nameOnShow } from '../snapshot/accountsOnShow'
import type { Group } from './arrange'
import { CampaignItem } from './CampaignItem'
import { useNameRoom } from './CampaignName'
import { destination, keyOfRow } from './focus'
import { shortName } from './foundParts'
import { GroupHeading, headingAbove, headingOf } from './GroupHeading'
import { type Item, itemsOf, orderOf, rowWith } from './items'
import { NeedsYou } from './NeedsYou'
import { RowMenu } from './RowMenu'
import { extendedByArrow, extendedTo, type Selection, selectedByKey, toggled } from './selection'
import { rowOfElement, type Sought, useGoToRow } from './sight'
import { useSearchCount } from './useCampaignList'
import { type Step, useDrawnItems, useKeptHeights } from './useDrawnItems'
import type { RowUnderHand } from './useStillRows'
import { useWhyNot } from './useWhyNot'

/** What is asked before a row's campaign is changed. */
export interface RowQuestions {
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
  /** Why each of those that need the person does so. */
  needs: ReadonlyMap<CampaignRow, NeedKind>
  /** What is searched for. */
  words: readonly string[]
  step: Step
  selection: Selection
  /** A row to bring into sight. */
  sought: RefObject<Sought | null>
  underHand: RowUnderHand
  onSelection: (selection: Selection) => void
  /** The person does something about a row. */
  onAct: () => void
  questions: RowQuestions
}

/** All rows in one flat list, so that a row which moves to another group stays the same element and keeps the focus. */
export function CampaignList(props: Props) {
  const { snapshot, groups, needs, step, selection, sought, underHand, onSelection, questions } = props
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const { whyNot, said, tell } = useWhyNot()
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const items = useMemo(() => itemsOf(groups), [groups])
  const firstRow = items.find(({ kind }) => kind === 'row')
  const tabStop = rowWith(focused, items) ? (focused ?? undefined) : firstRow?.key
  const menuRow = rowWith(menuOf, items)
  const { drawn, rest, scrollTo } = useDrawnItems(list, {
    items,
    kept: tabStop,
    still: underHand.keys,
    step,
  })
  const nameRoom = useNameRoom(list)
  const goTo = useGoToRow(items, scrollTo, sought)
  const search = useSearchCount(step)
  const keepHeight = useKeptHeights()
  useLayoutEffect(() => {
    underHand.keep()
  })
  useLayoutEffect(() => {
    // For `npm run bench`: the first list is there.
    performance.mark('campaigns')
  }, [])
  const select = useLatest((key: string, how: 'toggle' | 'extend') =>
    onSelection(how === 'toggle' ? toggled(selection, key) : extendedTo(selection, key, orderOf(items))),
  )
  const chooseEnd = useLatest(questions.onChooseEnd)
  const resume = useLatest(questions.onResume)
  const resumeProspects = useLatest((row: CampaignRow) => questions.onResumeProspects([row]))
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
    keepHeight(rowOfElement(event.target instanceof Element ? event.target : null))
    props.onAct()
  }

  const [firstGroup] = groups
  const suffixes = useMemo(
    () => twinSuffixes(snapshot.campaigns, (row) => shortName(displayName(row), nameRoom)),
    [snapshot.campaigns, nameRoom],
  )
  const firstOf = useMemo(() => new Map(groups.map((group) => [group.rows[0], group])), [groups])
  const activeOnes = useMemo(() => new Set(groups.find(({ name }) => name === 'Active')?.rows), [groups])

  const drawItem = ({ item, place }: Drawn<Item>) =>
    item.kind === 'heading' ? (
      <GroupHeading key={item.key} text={headingOf(item.group, needs)} place={place} />
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
        place={place}
        accountName={accountNameOf(item.row)}
        connection={connectionOf(item.row)}
        pauseProspects={snapshot.preferences.pauseProspects}
        resumeByItself={snapshot.preferences.resumeByItself}
        tellsDrift={snapshot.preferences.notifyDrift}
        words={props.words}
        isTabStop={item.key === tabStop}
        hasOpenMenu={item.key === menuOf}
        isSelecting={selection.keys.size > 0}
        isSelected={selection.keys.has(item.key)}
        whyNot={whyNot?.key === item.key ? whyNot.text : null}
        onWhyNot={tell}
        onSelect={select}
        onFocus={setFocused}
        onMenu={setMenuOf}
        onChooseEnd={chooseEnd}
        onResume={resume}
        onResumeProspects={resumeProspects}
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
          onResumeMany={questions.onResumeMany}
          onResumeProspects={questions.onResumeProspects}
        />
      )}
      <ul
        // A list of its own: to take away all of the other is much quicker than hundreds of rows out of it.
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
      <OnlyHeard role="status" said={said} />
      {menuRow && (
        <RowMenu
          key={menuOf}
          row={menuRow}
          name={nameOnShow(snapshot, menuRow)}
          connection={connectionOf(menuRow)}
          need={firstGroup?.compact.has(rowKey(menuRow)) ? (needs.get(menuRow) ?? null) : null}
          resumeByItself={snapshot.preferences.resumeByItself}
          onResume={resume}
          onResumeProspects={resumeProspects}
          onLock={questions.onLock}
          onHistory={questions.onHistory}
          onSelect={() => select(rowKey(menuRow), 'toggle')}
          onChooseEnd={chooseEnd}
          onClose={() => setMenuOf(null)}
        />
      )}
    </>
  )
}

/** With Shift a click selects rows, and marks no text up to there. */
function keepUnmarked(event: MouseEvent): void {
  if (event.shiftKey && canBeMarked(event.target)) event.preventDefault()
}
