import type { CampaignRow } from '../../preload/shared/contract'
import { displayName, isolated, rowKey, twinSuffixes } from '../../preload/shared/names'
import { onceFor } from '../../preload/shared/onceFor'

const longestName = 60
/** Of the end of a name that is cut. */
const longestEnd = 23

/** What a campaign is called in the tray. */
export type NameOf = (row: CampaignRow) => string

/** Names each of these campaigns so that no two are called alike. */
export function namesIn(rows: Iterable<CampaignRow>): NameOf {
  const suffixes = twinSuffixes(rows, shownName)
  return (row) => `${quoted(row)}${suffixes.get(rowKey(row)) ?? ''}`
}

/** A campaign's name as menus and tooltips have room for it; its id's beginning when it has none. */
const quoted = (row: CampaignRow) => `“${isolated(shownName(row))}”`

/** Names go up to 255 characters, menus to the edge of the screen. Made once for each row. */
const shownName = onceFor((row: CampaignRow) => {
  const name = displayName(row).replace(/\s+/g, ' ').trim()
  if (name.length <= longestName) return name
  const characters = [...name]
  return characters.length > longestName ? cutInTheMiddle(characters) : name
})

/** What tells long names apart most often stands at their end. */
function cutInTheMiddle(characters: readonly string[]): string {
  const beginning = characters.slice(0, longestName - 1 - longestEnd).join('')
  return `${beginning.trimEnd()}…${characters.slice(-longestEnd).join('').trimStart()}`
}
