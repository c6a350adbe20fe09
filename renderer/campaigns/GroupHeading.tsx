import type { CampaignRow } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'
import { numberText } from '../../preload/shared/words'
import { type ItemPosition, positionProps } from '../controls/virtualItems'
import { type Group, groupOf } from './arrange'

interface HeadingText {
  name: Group['name']
  count: string
}

/** Only seen: a list may hold only rows, so the first row of the group has the heading that is heard. */
export function GroupHeading({ text, position }: { text: HeadingText; position: ItemPosition | null }) {
  return (
    <li
      ref={position?.measure}
      className="group-heading"
      role="presentation"
      aria-hidden="true"
      data-index={position?.index}
      style={positionProps(position)?.style}
    >
      {text.name} <span>{text.count}</span>
    </li>
  )
}

/** A row that was acted on stays under its heading, but is no longer counted. */
export function headingOf({ name, rows }: Group, needs: ReadonlyMap<CampaignRow, NeedKind>): HeadingText {
  const isOfGroup = (row: CampaignRow) =>
    name === 'Pinned' || (name === 'Needs you' ? needs.has(row) : groupOf(row) === name)
  return { name, count: numberText(rows.filter(isOfGroup).length) }
}

/** The heading that the first row of a group holds. */
export function headingAbove(
  group: Group | undefined,
  needs: ReadonlyMap<CampaignRow, NeedKind>,
): string | null {
  if (!group || group.name === 'Needs you') return null
  const { name, count } = headingOf(group, needs)
  return `${name} ${count}`
}
