import type { CampaignRow } from './campaignRow'
import type { CampaignRef } from './intent'
import { memoized } from './memoized'

/** The campaign's name, fit to be shown anywhere, or a stand-in where nothing of it would be visible. */
export function displayName({ id, name }: Pick<CampaignRow, 'id' | 'name'>): string {
  if (plainName.test(name)) return name
  const shown = readable(name)
  return isVisible(shown) ? shown : `Campaign ${idStart(id)}`
}

/** Most names: nothing to replace, and something to see. */
const plainName = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*[\u0021-\u007E\u00A1-\u00AC\u00AE-\u024F]$/

/** Anything but controls, blanks, and characters that are drawn as nothing. */
const anythingVisible = /[^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u

export const isVisible = (name: string) => anythingVisible.test(name)

/**
 * A NUL would end a menu's label, and a line break would break it. Overrides and isolates would change the direction of text
 * beyond the name.
 */
const readable = (name: string) =>
  name
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]+/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')

/** A name within a line of text: one from right to left must not move what stands around it. */
export const isolated = (name: string): string => (fromRight.test(name) ? `\u2068${name}\u2069` : name)

/** Letters and marks of the scripts that run from right to left. */
const fromRight = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Mostly enough to tell ids apart. */
const idStart = (id: string) => id.slice(0, 8)

type Named = Pick<CampaignRow, 'id' | 'account' | 'name' | 'launchedAt'>

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/**
 * Suffixes that tell campaigns of one name apart, by `rowKey`: the day of the launch, “ (12 Jan 2025)”, or where that is not
 * enough the beginning of the id, “ (3f2a9c1e)”. Other campaigns have none.
 *
 * @param shownName the part of the name that is shown
 */
export function twinSuffixes<Row extends Named>(
  rows: Iterable<Row>,
  shownName: (row: Row) => string = displayName,
): Map<string, string> {
  const suffixes = new Map<string, string>()
  for (const twins of sharingName(rows, shownName)) {
    const days = grouped(twins, dayOf)
    const starts = grouped(twins, ({ id }) => idStart(id))
    for (const twin of twins) {
      const isDayItsOwn = twin.launchedAt !== null && days.get(dayOf(twin))?.length === 1
      const mark = isDayItsOwn ? dayOf(twin) : shortestStart(twin, starts.get(idStart(twin.id)) ?? [])
      suffixes.set(rowKey(twin), ` (${mark})`)
    }
  }
  return suffixes
}

/** Groups of rows that share a name. Among thousands most names are unique, and cost one look-up. */
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

/** The shortest beginning of the id that no other id shares. */
function shortestStart({ id }: Named, similar: Named[]): string {
  const others = similar.filter((twin) => twin.id !== id)
  let length = idStart(id).length
  while (length < id.length && others.some((other) => other.id.startsWith(id.slice(0, length)))) length += 1
  return id.slice(0, length)
}

/** Different for each campaign of all accounts. */
export const campaignKey = ({ account, campaignId }: CampaignRef) => `${account}/${campaignId}`

export const campaignRef = ({ account, id }: Pick<CampaignRow, 'account' | 'id'>): CampaignRef => ({
  account,
  campaignId: id,
})

/** The same as `campaignKey` for a row. Memoized, since a freshly built string is slow to look up. */
export const rowKey = memoized((row: Pick<CampaignRow, 'account' | 'id'>) => campaignKey(campaignRef(row)))
