import type { CampaignRow } from '../campaignRow'
import { displayName, idPiece } from './displayName'
import { rowKey } from './rowKey'

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
