import type { CampaignRow } from '../../preload/shared/contract'
import type { NeedKind } from '../../preload/shared/needs'
import { numberText } from '../../preload/shared/words'
import { type Place, placeProps } from '../controls/places'
import { type Group, groupOf } from './arrange'

/** What a heading says: the group, and how many of those below it are what it says. */
export interface HeadingText {
  name: Group['name']
  count: string
}

/**
 * The heading of a group, which stays in sight as long as its rows are. It is only seen: in a list only rows may stand, so the
 * first row of the group holds the heading that is heard.
 */
export function GroupHeading({ text: { name, count }, place }: { text: HeadingText; place: Place | null }) {
  return (
    <li
      ref={place?.measure}
      className="group-heading"
      role="presentation"
      aria-hidden="true"
      data-index={place?.index}
      style={placeProps(place)?.style}
    >
      {name} <span>{count}</span>
    </li>
  )
}

/** A row that was acted on stays where it was: it counts no more. */
export function headingOf({ name, rows }: Group, needs: ReadonlyMap<CampaignRow, NeedKind>): HeadingText {
  const isOfGroup = (row: CampaignRow) =>
    name === 'Pinned' || (name === 'Needs you' ? needs.has(row) : groupOf(row) === name)
  return { name, count: numberText(rows.filter(isOfGroup).length) }
}

/** The heading that the first row of this group is heard with, in one text. */
export function headingAbove(
  group: Group | undefined,
  needs: ReadonlyMap<CampaignRow, NeedKind>,
): string | null {
  if (!group || group.name === 'Needs you') return null
  const { name, count } = headingOf(group, needs)
  return `${name} ${count}`
}
