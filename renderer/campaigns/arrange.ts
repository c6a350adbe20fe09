import type { CampaignRow, Preferences } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { displayName, rowKey } from '../../preload/shared/names'
import { type NeedKind, needKinds, needOf } from '../../preload/shared/needs'
import { newestFirst, plain, wordsOf } from '../../preload/shared/search'

type GroupName = 'Needs you' | 'Pinned' | 'Active' | 'Paused' | 'Other' | 'Draft' | 'Completed' | 'Archived'

/** The rows that stand under one heading, in their order. */
export interface Group {
  name: GroupName
  rows: CampaignRow[]
  /** For which of its needs one answer for all is offered. */
  answers: readonly NeedKind[]
  /** The keys of those that stand in short: so many need the same that one answer for all is likelier than one each. */
  compact: ReadonlySet<string>
}

/** What is on the list, and how much is not. */
export interface Arrangement {
  /** Groups with at least one row, in the order of the screen. */
  groups: Group[]
  /** Why each of those that need the person does so. */
  needs: ReadonlyMap<CampaignRow, NeedKind>
  /** Draft, completed and archived campaigns that match the search and are not on show. */
  hidden: number
  /** Active or paused ones that match the search and that the filter leaves out. */
  filtered: number
}

/** What the person chose to see, and when (ms since the epoch). */
export type View = Pick<
  Preferences,
  'showInactive' | 'filter' | 'sort' | 'notifyDrift' | 'forgottenAfterDays'
> & {
  /** The key of a row that is on show whatever the filter is. */
  revealedKey: string | null
  now: number
}

const order: GroupName[] = [
  'Needs you',
  'Pinned',
  'Active',
  'Paused',
  'Other',
  'Draft',
  'Completed',
  'Archived',
]
/** More of one kind stand in short. */
const mostInFull = 3
const none: ReadonlySet<string> = new Set()
const inactive: ReadonlySet<GroupName> = new Set<GroupName>(['Draft', 'Completed', 'Archived'])

/** The place of a group on the screen, from the top. */
export const rankOf = (name: GroupName): number => order.indexOf(name)

/**
 * The rows that match the search, by group. What needs the person stands first, the most urgent above.
 *
 * @param campaigns by name; of 10,000 they are not sorted again at each key that is typed
 */
export function arrange(campaigns: CampaignRow[], search: string, view: View): Arrangement {
  const rowsOf = new Map<GroupName, CampaignRow[]>(order.map((name) => [name, []]))
  const needs = new Map<CampaignRow, NeedKind>()
  const matches = matching(search)
  let hidden = 0
  let filtered = 0
  for (const row of campaigns) {
    if (!matches(row)) continue
    const group = groupOf(row)
    const need = needOf(row, view, view.now)
    if (need) needs.set(row, need)
    const isKnownToBeWanted = need !== null || isWanted(row) || rowKey(row) === view.revealedKey
    if (isKnownToBeWanted || isOnShow(group, view)) rowsOf.get(placeOf(row, group, need))?.push(row)
    else if (inactive.has(group)) hidden += 1
    else filtered += 1
  }
  const groups = order.flatMap((name): Group[] => {
    const rows = sorted(rowsOf.get(name) ?? [], view.sort)
    if (rows.length === 0) return []
    return [name === 'Needs you' ? needsYou(rows, needs) : { name, rows, answers: [], compact: none }]
  })
  return { groups, needs, hidden, filtered }
}

/** How many of all campaigns need the person, whatever is searched for. */
export function countNeeds(campaigns: CampaignRow[], view: View): { count: number; hasFailed: boolean } {
  const needs = campaigns.flatMap((row) => needOf(row, view, view.now) ?? [])
  return { count: needs.length, hasFailed: needs.includes('failed') }
}

function placeOf(row: CampaignRow, group: GroupName, need: NeedKind | null): GroupName {
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

function isOnShow(group: GroupName, { showInactive, filter }: View): boolean {
  if (inactive.has(group)) return showInactive && filter === 'all'
  return filter === 'all' || group === 'Other' || group === groupOfFilter[filter]
}

const groupOfFilter = { active: 'Active', paused: 'Paused' } as const

const sorted = (rows: CampaignRow[], sort: Preferences['sort']) =>
  sort === 'newest' ? rows.sort(newestFirst) : rows

/** The heading that tells where a campaign stands. What Alta shows active runs, archived or not. */
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

/** Added by hand, pinned, locked, just acted on, or archived and paused from here: never behind the filter. */
const isWanted = ({ isAdded, isPinned, lock, action, isArchived, pause }: CampaignRow): boolean =>
  isAdded || isPinned || lock !== null || action !== null || (isArchived && pause?.by === 'here')

/** Shorter pieces of an id are in too many ids to mean one. */
const shortestIdPiece = 8

/** Each word of the search has to be in the name, case and accents apart; or all of it in the id. */
export function matching(search: string): (row: CampaignRow) => boolean {
  const words = wordsOf(search)
  const [first, ...others] = words
  if (first === undefined) return () => true
  const maybeId = others.length === 0 && first.length >= shortestIdPiece
  return (row) => {
    const name = plainName(row)
    return words.every((word) => name.includes(word)) || (maybeId && row.id.toLowerCase().includes(first))
  }
}

/** Made once for each row, and not at each key that is typed. */
const plainName = memoized((row: CampaignRow) => plain(displayName(row)))
