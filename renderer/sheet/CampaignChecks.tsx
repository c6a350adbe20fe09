import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { displayName } from '../../preload/shared/names'
import { useNameRoom } from '../campaigns/CampaignName'
import { shortName } from '../campaigns/foundParts'
import { type DrawnItem, type ItemPosition, positionProps, useVirtualItems } from '../controls/virtualItems'
import { archivedFrom, type SheetLine } from './sheetLines'

/** The height of a campaign on one line (px). */
const lineHeight = 28
/** The width of everything beside a name and its detail (px). */
const besideInCheck = 76
/** A detail takes at most this much room from the name (letters). */
const mostOfDetail = 19
/** How far PageUp and PageDown move (lines). */
const pageSize = 8

interface Props {
  lines: SheetLine[]
  takenOut: ReadonlySet<string>
  /** What tells a campaign from others of the same name. */
  detailOf: (line: SheetLine) => string
  onToggle: (key: string) => void
  /** ArrowUp was pressed on the first line. */
  onLeave: () => void
}

/** The checkboxes of the sheet: a single tab stop, with arrow keys in between. */
export function CampaignChecks({ lines, takenOut, detailOf, onToggle, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [pendingFocus, setPendingFocus] = useState<string | null>(null)
  const { items, parts } = useMemo(() => itemsOf(lines), [lines])
  const tabStop = lines.find(({ key }) => key === active)?.key ?? lines[0]?.key
  const keptAt = items.findIndex((item) => item.kind === 'line' && item.line.key === tabStop)
  const room = useNameRoom(list, besideInCheck)
  const { drawn, rest, scrollTo } = useVirtualItems(list, { lines: items, estimate: lineHeight, keptAt })

  useLayoutEffect(() => {
    const box = pendingFocus === null ? null : boxOf(list.current, pendingFocus)
    if (!box) return
    setPendingFocus(null)
    box.closest('li')?.scrollIntoView({ block: 'nearest' })
    box.focus({ preventScroll: true })
  }, [pendingFocus])

  function focusLine(line: SheetLine) {
    setActive(line.key)
    setPendingFocus(line.key)
    scrollTo(items.findIndex((item) => item.kind === 'line' && item.line === line))
  }

  /** Returns whether the key was handled. No key acts on a line that is out of sight: it scrolls there first. */
  function act({ key, target }: KeyboardEvent): boolean {
    const at = lines.findIndex((line) => line.key === tabStop)
    const current = lines[at]
    if (current && (key === ' ' || key === 'Enter')) {
      if (!isInSight(target, list.current)) focusLine(current)
      else if (key === 'Enter') toggle(current)
      else return false
      return true
    }
    if (key === 'ArrowUp' && at === 0) {
      onLeave()
      return true
    }
    const to = lines[destinations[key]?.(at, lines.length) ?? -1]
    if (to) focusLine(to)
    return to !== undefined
  }

  function toggle({ key, obstacle }: SheetLine) {
    if (obstacle === null) onToggle(key)
  }

  const drawItem = (drawnItem: DrawnItem<Item>) => {
    const { item, position } = drawnItem
    if (item.kind === 'heading') return <ArchivedHeading key="archived" position={position} />
    const { key } = item.line
    return (
      <Check
        key={key}
        line={item.line}
        position={position}
        part={parts[item.part]}
        end={drawnItem === drawn.at(-1) ? rest : 0}
        detail={detailOf(item.line)}
        room={room}
        isTicked={!takenOut.has(key)}
        isTabStop={key === tabStop}
        onFocus={() => setActive(key)}
        onToggle={() => toggle(item.line)}
      />
    )
  }
  const drawnIn = (part: Part) => drawn.filter(({ item }) => item.part === part)
  const [ordinary, archived] = [drawnIn('ordinary'), drawnIn('archived')]
  return (
    <ul
      ref={list}
      className="checks"
      aria-label="Campaigns to pause"
      onKeyDown={(event) => act(event) && event.preventDefault()}
    >
      {ordinary.map(drawItem)}
      {archived.length > 0 && (
        <li>
          {archived.filter(({ item }) => item.kind === 'heading').map(drawItem)}
          <ul aria-label={archivedTitle}>
            {archived.filter(({ item }) => item.kind === 'line').map(drawItem)}
          </ul>
        </li>
      )}
      {lines.length === 0 && <li className="checks-empty">No campaign matches.</li>}
    </ul>
  )
}

/** Archived campaigns come last, in a nested list. */
type Part = 'ordinary' | 'archived'
type Item = { kind: 'line'; line: SheetLine; part: Part } | { kind: 'heading'; part: 'archived' }

/** Which items make up a list: the index of the first one, and how many. */
interface Extent {
  first: number
  count: number
}

const archivedTitle = 'Archived in Alta, but still active'

function itemsOf(lines: SheetLine[]): { items: Item[]; parts: Record<Part, Extent> } {
  const at = archivedFrom(lines)
  const archived = lines.length - at
  const items = lines.map(
    (line, index): Item => ({ kind: 'line', line, part: index < at ? 'ordinary' : 'archived' }),
  )
  return {
    items: archived === 0 ? items : items.toSpliced(at, 0, { kind: 'heading', part: 'archived' }),
    parts: {
      ordinary: { first: 0, count: archived === 0 ? at : at + 1 },
      archived: { first: at + 1, count: archived },
    },
  }
}

/** Where each key leads, from the line at an index. */
const destinations: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  PageDown: (at, count) => Math.min(at + pageSize, count - 1),
  PageUp: (at) => Math.max(at - pageSize, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
}

const boxOf = (list: HTMLElement | null, key: string) =>
  list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] input`)

function isInSight(target: EventTarget, list: HTMLElement | null): boolean {
  if (!list || !(target instanceof Element)) return false
  const { top, bottom } = target.getBoundingClientRect()
  const listBox = list.getBoundingClientRect()
  return top >= listBox.top && bottom <= listBox.bottom
}

const ArchivedHeading = ({ position }: { position: ItemPosition | null }) => (
  <h3
    ref={position?.measure}
    className="tiny-print checks-heading"
    data-index={position?.index}
    style={{ marginBlockStart: position?.gap }}
  >
    {archivedTitle}
  </h3>
)

interface CheckProps {
  line: SheetLine
  position: ItemPosition | null
  /** The list that it is part of. */
  part: Extent
  /** The height of the lines that are not rendered after it (px). */
  end: number
  detail: string
  /** The room for the name in its two lines, without the detail (letters). */
  room: number
  isTicked: boolean
  isTabStop: boolean
  onFocus: () => void
  onToggle: () => void
}

function Check({ line, position, part, end, detail, room, isTicked, isTabStop, ...on }: CheckProps) {
  const { key, row, obstacle } = line
  const name = displayName(row)
  const said = obstacle ?? detail
  const short = shortName(name, room - 2 * Math.min(said.length, mostOfDetail))
  const canBePaused = obstacle === null
  return (
    <li
      ref={position?.measure}
      {...positionProps(position)}
      {...(position && { 'aria-posinset': position.index - part.first + 1, 'aria-setsize': part.count })}
      style={{ marginBlock: `${position?.gap ?? 0}px ${end}px` }}
      data-key={key}
      data-obstacle={!canBePaused}
    >
      <label className="check">
        <input
          type="checkbox"
          aria-label={name}
          aria-describedby={`detail-${key}`}
          aria-disabled={!canBePaused}
          checked={canBePaused && isTicked}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={on.onFocus}
          onChange={on.onToggle}
        />
        <span className="check-text">
          <bdi className="two-lines" title={name} aria-hidden={short !== name}>
            {short}
          </bdi>{' '}
          <small className="tiny-print" id={`detail-${key}`}>
            {said}
          </small>
        </span>
      </label>
    </li>
  )
}
