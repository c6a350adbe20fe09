import type { CampaignRow } from './campaignRow'
import type { CampaignRef } from './intent'
import { memoized } from './memoized'

/** The campaign's name as it can be shown anywhere, or a stand-in where there is nothing to be seen of it. */
export function displayName({ id, name }: Pick<CampaignRow, 'id' | 'name'>): string {
  if (plainName.test(name)) return name
  const shown = readable(name)
  return isVisible(shown) ? shown : `Campaign ${idPiece(id)}`
}

/** Most names. */
const plainName = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*[\u0021-\u007E\u00A1-\u00AC\u00AE-\u024F]$/

/** Signs that only change others, blanks, and the two that are empty by their drawing, are not seen. */
const anythingSeen = /[^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether there is anything to be seen of a name. */
export const isVisible = (name: string) => anythingSeen.test(name)

/**
 * A menu's label would end at the first NUL, and a line break would break it. Overrides of the direction show what follows them
 * otherwise than it is, and what opens or closes a direction reaches beyond the name.
 */
const readable = (name: string) =>
  name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]+/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

/** A name in a line of text whose direction is another: what stands around it stays where it is. */
export const isolated = (name: string): string => (fromRight.test(name) ? `\u2068${name}\u2069` : name)

/** Letters and marks of the scripts that run from right to left. */
const fromRight = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Enough of an id to tell it from others. */
const idPiece = (id: string) => id.slice(0, 8)

type Named = Pick<CampaignRow, 'id' | 'account' | 'name' | 'launchedAt'>

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/**
 * What tells campaigns apart that are called alike, by `rowKey`, to be put behind the name: “ (12 Jan 2025)”, the day of the
 * launch, or where that does not tell them apart “ (3f2a9c1e)”, the beginning of the id. Those that are called like no other
 * have none.
 *
 * @param shownName what is shown of the name, where that is not all of it
 */
export function twinSuffixes<Row extends Named>(
  rows: Iterable<Row>,
  shownName: (row: Row) => string = displayName,
): Map<string, string> {
  const suffixes = new Map<string, string>()
  for (const twins of sharingName(rows, shownName)) {
    const days = grouped(twins, dayOf)
    const pieces = grouped(twins, ({ id }) => idPiece(id))
    for (const twin of twins) {
      const isDayItsOwn = twin.launchedAt !== null && days.get(dayOf(twin))?.length === 1
      const mark = isDayItsOwn ? dayOf(twin) : pieceOf(twin, pieces.get(idPiece(twin.id)) ?? [])
      suffixes.set(rowKey(twin), ` (${mark})`)
    }
  }
  return suffixes
}

/** The groups of rows with one name: of thousands, most names are seen once and cost one look. */
function sharingName<Row extends Named>(
  rows: Iterable<Row>,
  shownName: (row: Row) => string,
): Iterable<Row[]> {
  const first = new Map<string, Row>()
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = shownName(row)
    const other = first.get(name)
    if (!other) first.set(name, row)
    else if (!groups.get(name)?.push(row)) groups.set(name, [other, row])
  }
  return groups.values()
}

function grouped(rows: Named[], by: (row: Named) => string): Map<string, Named[]> {
  const groups = new Map<string, Named[]>()
  for (const row of rows) if (!groups.get(by(row))?.push(row)) groups.set(by(row), [row])
  return groups
}

const dayOf = ({ launchedAt }: Named) => (launchedAt === null ? '' : date.format(launchedAt))

/** As many of the id’s first characters as tell it from the others whose id begins like it. */
function pieceOf({ id }: Named, alike: Named[]): string {
  const others = alike.filter((twin) => twin.id !== id)
  let length = idPiece(id).length
  while (length < id.length && others.some((other) => other.id.startsWith(id.slice(0, length)))) length += 1
  return id.slice(0, length)
}

/** One text for a campaign, different for each in all accounts. */
export const campaignKey = ({ account, campaignId }: CampaignRef) => `${account}/${campaignId}`

/** The same for a row. Made once for each: a text that is put together anew is slow to look up. */
export const rowKey = memoized(({ account, id }: Pick<CampaignRow, 'account' | 'id'>) =>
  campaignKey({ account, campaignId: id }),
)
