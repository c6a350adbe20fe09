import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { displayName, rowKey } from '../../preload/shared/names'
import { type NeedKind, needKinds, needOf } from '../../preload/shared/needs'
import { newestFirst, plain, wordsOf } from '../../preload/shared/search'

/** The rows that stand under one heading, in their order. */
export interface Group {
  name: GroupName
  rows: CampaignRow[]
  /** The kinds of need that one answer for all is offered for. */
  answers: readonly NeedKind[]
  /** The keys of rows drawn short: so many have one need that an answer for all is likelier than one each. */
  compact: ReadonlySet<string>
}

/** What is on the list, and how much is left out. */
export interface Arrangement {
  /** Groups with at least one row, in the order on the screen. */
  groups: Group[]
  /** Why campaigns need the person. */
  needs: ReadonlyMap<CampaignRow, NeedKind>
  /** How many draft, completed and archived campaigns match the search and are hidden. */
  hidden: number
  /** How many active or paused ones match the search and are left out by the filter. */
  filtered: number
}

/** What the person chose to see. */
export type View = Pick<
  Preferences,
  'showInactive' | 'filter' | 'sort' | 'notifyDrift' | 'forgottenAfterDays'
> & {
  /** The key of a row that no filter hides. */
  revealedKey: string | null
  /** ms since the epoch */
  now: number
}

/** The order on the screen. */
const groupNames = [
  'Needs you',
  'Pinned',
  'Active',
  'Paused',
  'Other',
  'Draft',
  'Completed',
  'Archived',
] as const
type GroupName = (typeof groupNames)[number]
const inactive: ReadonlySet<GroupName> = new Set<GroupName>(['Draft', 'Completed', 'Archived'])
const none: ReadonlySet<string> = new Set()
/** When more rows have the same need, they are drawn short. */
const mostInFull = 3

/** The position of a group on the screen, from the top. */
export const rankOf = (name: GroupName): number => groupNames.indexOf(name)

/**
 * Groups the rows that match the search. Those that need the person stand first, the most urgent on top.
 *
 * @param campaigns sorted by name: sorting 10,000 at each key typed into the search would be slow
 */
export function arrange(campaigns: CampaignRow[], search: string, view: View): Arrangement {
  const rowsOf = new Map<GroupName, CampaignRow[]>(groupNames.map((name) => [name, []]))
  const needs = new Map<CampaignRow, NeedKind>()
  const matches = matching(search)
  let hidden = 0
  let filtered = 0
  for (const row of campaigns) {
    if (!matches(row)) continue
    const group = groupOf(row)
    const need = needOf(row, view, view.now)
    if (need) needs.set(row, need)
    if (need || isNeverFiltered(row, view) || isShown(group, view)) {
      rowsOf.get(headingOf(row, group, need))?.push(row)
    } else if (inactive.has(group)) hidden += 1
    else filtered += 1
  }
  const groups = groupNames.flatMap((name): Group[] => {
    const rows = rowsOf.get(name) ?? []
    if (rows.length === 0) return []
    if (view.sort === 'newest') rows.sort(newestFirst)
    return [name === 'Needs you' ? needsYou(rows, needs) : { name, rows, answers: [], compact: none }]
  })
  return { groups, needs, hidden, filtered }
}

/** How many campaigns need the person, whatever the search is. */
export function countNeeds(campaigns: CampaignRow[], view: View): { count: number; hasFailed: boolean } {
  const needs = campaigns.flatMap((row) => needOf(row, view, view.now) ?? [])
  return { count: needs.length, hasFailed: needs.includes('failed') }
}

function headingOf(row: CampaignRow, group: GroupName, need: NeedKind | null): GroupName {
  if (need) return 'Needs you'
  return row.isPinned ? 'Pinned' : group
}

function needsYou(rows: CampaignRow[], needs: ReadonlyMap<CampaignRow, NeedKind>): Group {
  const kinds = needKinds.map((need) => ({ need, rows: rows.filter((row) => needs.get(row) === need) }))
  const answers = kinds.flatMap((kind) => (kind.rows.length > 1 ? [kind.need] : []))
  const many = kinds.filter((kind) => kind.rows.length > mostInFull).flatMap((kind) => kind.rows)
  const compact = new Set(many.map(rowKey))
  return { name: 'Needs you', rows: kinds.flatMap((kind) => kind.rows), answers, compact }
}

function isShown(group: GroupName, { showInactive, filter }: View): boolean {
  if (inactive.has(group)) return showInactive && filter === 'all'
  return filter === 'all' || group === 'Other' || group === groupOfFilter[filter]
}

const groupOfFilter = { active: 'Active', paused: 'Paused' } as const

/** The group of a campaign’s status. What Alta shows as active runs, archived or not. */
export function groupOf(row: CampaignRow): GroupName {
  if (row.isArchived && row.status !== 'active') return 'Archived'
  switch (row.status) {
    case 'active':
      return 'Active'
    case 'paused':
      return 'Paused'
    case 'unknown':
      return 'Other'
    case 'draft':
      return 'Draft'
    case 'completed':
      return 'Completed'
  }
}

/** Revealed, added by hand, pinned, locked, being acted on, or archived and paused from here. */
function isNeverFiltered(row: CampaignRow, { revealedKey }: View): boolean {
  const { isAdded, isPinned, lock, action, isArchived, pause } = row
  if (isAdded || isPinned || lock || action || rowKey(row) === revealedKey) return true
  return isArchived && pause?.by === 'here'
}

/** Shorter parts are in too many ids to mean one. */
const shortestIdPart = 8

/** Matches when the name has every word of the search, ignoring case and accents, or the id has all of it. */
export function matching(search: string): (row: CampaignRow) => boolean {
  const words = wordsOf(search)
  const [first, ...others] = words
  if (first === undefined) return () => true
  const maybeId = others.length === 0 && first.length >= shortestIdPart
  return (row) => {
    const name = plainName(row)
    return words.every((word) => name.includes(word)) || (maybeId && row.id.toLowerCase().includes(first))
  }
}

/** Kept per row, not made again at each key typed into the search. */
const plainName = memoized((row: CampaignRow) => plain(displayName(row)))
