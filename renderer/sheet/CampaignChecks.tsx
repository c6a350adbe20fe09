import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { displayName } from '../../preload/shared/names'
import { useNameRoom } from '../campaigns/CampaignName'
import { shortName } from '../campaigns/foundParts'
import { type DrawnItem, type ItemPosition, positionProps, useVirtualItems } from '../controls/virtualItems'
import { archivedFrom, type SheetLine } from './sheetLines'

/** A campaign on one line (px). */
const estimate = 28
/** What stands beside a name and its detail (px). */
const besideInCheck = 76
/** A detail takes no more of a name's line than so many letters do. */
const mostOfDetail = 19
/** How many lines PageUp and PageDown move. */
const page = 8

interface Props {
  lines: SheetLine[]
  takenOut: ReadonlySet<string>
  /** What tells a campaign from others besides its name. */
  detailOf: (line: SheetLine) => string
  onToggle: (key: string) => void
  /** ArrowUp was pressed on the first line. */
  onLeave: () => void
}

/** The campaigns of the sheet, each of which can be taken out: one stop for Tab, with the arrows in between. */
export function CampaignChecks({ lines, takenOut, detailOf, onToggle, onLeave }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [sought, setSought] = useState<string | null>(null)
  const { items, parts } = useMemo(() => itemsOf(lines), [lines])
  const tabStop = lines.find(({ key }) => key === active)?.key ?? lines[0]?.key
  const keptAt = items.findIndex((item) => item.kind === 'line' && item.line.key === tabStop)
  const room = useNameRoom(list, besideInCheck)
  const { drawn, rest, scrollTo } = useVirtualItems(list, { lines: items, estimate, keptAt })

  useLayoutEffect(() => {
    const box = sought === null ? null : boxOf(list.current, sought)
    if (!box) return
    setSought(null)
    box.closest('li')?.scrollIntoView({ block: 'nearest' })
    box.focus({ preventScroll: true })
  }, [sought])

  function seek(line: SheetLine) {
    setActive(line.key)
    setSought(line.key)
    scrollTo(items.findIndex((item) => item.kind === 'line' && item.line === line))
  }

  /** Whether the key means something here. On what is out of sight none acts: it comes into sight. */
  function act({ key, target }: KeyboardEvent): boolean {
    const at = lines.findIndex((line) => line.key === tabStop)
    const current = lines[at]
    if (current && (key === ' ' || key === 'Enter')) {
      if (!isInSight(target, list.current)) seek(current)
      else if (key === 'Enter') toggle(current)
      else return false
      return true
    }
    return go(key, at)
  }

  function go(key: string, at: number): boolean {
    if (key === 'ArrowUp' && at === 0) {
      onLeave()
      return true
    }
    const to = lines[destination(key, at, lines.length)]
    if (to) seek(to)
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

/** What is archived stands last, in a list of its own within the other. */
type Part = 'ordinary' | 'archived'
type Item = { kind: 'line'; line: SheetLine; part: Part } | { kind: 'heading'; part: 'archived' }

/** Which of all items the lines of a list are: the first of them, and how many there are. */
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

function destination(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return Math.min(at + page, count - 1)
    case 'PageUp':
      return Math.max(at - page, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}

const boxOf = (list: HTMLElement | null, key: string) =>
  list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] input`)

/** No key acts on what nobody sees. */
function isInSight(target: EventTarget, list: HTMLElement | null): boolean {
  if (!list || !(target instanceof Element)) return false
  const { top, bottom } = target.getBoundingClientRect()
  const place = list.getBoundingClientRect()
  return top >= place.top && bottom <= place.bottom
}

const ArchivedHeading = ({ position }: { position: ItemPosition | null }) => (
  <h3
    ref={position?.measure}
    className="checks-heading"
    data-index={position?.index}
    style={{ marginBlockStart: position?.gap }}
  >
    {archivedTitle}
  </h3>
)

interface CheckProps {
  line: SheetLine
  position: ItemPosition | null
  /** The list that it is in. */
  part: Extent
  /** The height of what is left out after it (px). */
  end: number
  detail: string
  /** How many letters there is room for in its two lines, without the detail. */
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
          <bdi title={name} aria-hidden={short !== name}>
            {short}
          </bdi>{' '}
          <small id={`detail-${key}`}>{said}</small>
        </span>
      </label>
    </li>
  )
}
