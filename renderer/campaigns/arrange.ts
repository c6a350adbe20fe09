import type { CampaignRow, Preferences } from '../../preload/contract'
import { newestFirst } from '../../preload/shared/order'
import { displayName } from '../words/statusText'
import { keyOf, which } from './which'

type GroupName = 'Pinned' | 'Active' | 'Paused' | 'Other' | 'Draft' | 'Completed' | 'Archived'

/** The rows that stand under one heading, in their order. */
export interface Group {
  name: GroupName
  rows: CampaignRow[]
}

/** What is on the list, and how much is not. */
export interface Arrangement {
  /** Groups with at least one row, in the order of the screen. */
  groups: Group[]
  /** Draft, completed and archived campaigns that match the search and are not on show. */
  hidden: number
  /** Active or paused ones that match the search and that the filter leaves out. */
  filtered: number
}

type View = Pick<Preferences, 'showInactive' | 'filter' | 'sort' | 'notifyDrift'> & {
  /** The key of a row that is on show whatever the filter is. */
  revealedKey: string | null
}

const order: GroupName[] = ['Pinned', 'Active', 'Paused', 'Other', 'Draft', 'Completed', 'Archived']
const inactive: ReadonlySet<GroupName> = new Set<GroupName>(['Draft', 'Completed', 'Archived'])

/**
 * The rows that match the search, by group.
 *
 * @param campaigns by name; of 10,000 they are not sorted again at each key that is typed
 */
export function arrange(campaigns: CampaignRow[], search: string, view: View): Arrangement {
  const rowsOf = new Map<GroupName, CampaignRow[]>(order.map((name) => [name, []]))
  const matches = matching(search)
  let hidden = 0
  let filtered = 0
  for (const row of campaigns) {
    if (!matches(row)) continue
    const group = statusGroup(row)
    if (isWanted(row, view) || isOnShow(group, view) || keyOf(which(row)) === view.revealedKey)
      rowsOf.get(row.isPinned ? 'Pinned' : group)?.push(row)
    else if (inactive.has(group)) hidden += 1
    else filtered += 1
  }
  const groups = order.map((name) => ({ name, rows: sorted(rowsOf.get(name) ?? [], view.sort) }))
  return { groups: groups.filter(({ rows }) => rows.length > 0), hidden, filtered }
}

function isOnShow(group: GroupName, { showInactive, filter }: View): boolean {
  if (inactive.has(group)) return showInactive && filter === 'all'
  return filter === 'all' || group === 'Other' || group === groupOfFilter[filter]
}

const groupOfFilter = { active: 'Active', paused: 'Paused' } as const

const sorted = (rows: CampaignRow[], sort: Preferences['sort']) =>
  sort === 'newest' ? rows.sort(newestFirst) : rows

function statusGroup(row: CampaignRow): GroupName {
  if (row.isArchived) return 'Archived'
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

/** Added by hand, pinned, or with something to say: never behind the filter. */
function isWanted({ isAdded, isPinned, action, failure, drift, timer }: CampaignRow, view: View): boolean {
  const isDrifted = drift !== null && view.notifyDrift
  return isAdded || isPinned || action !== null || failure !== null || isDrifted || !!timer?.question
}

/** Shorter pieces of an id are in too many ids to mean one. */
const shortestIdPiece = 8

/** Each word of the search has to be in the name, case and accents apart; or all of it in the id. */
function matching(search: string): (row: CampaignRow) => boolean {
  const sought = plain(search).trim()
  if (sought === '') return () => true
  const words = sought.split(/\s+/)
  const maybeId = sought.length >= shortestIdPiece
  return (row) => {
    const name = plainName(row)
    return words.every((word) => name.includes(word)) || (maybeId && row.id.includes(sought))
  }
}

const plainNames = new WeakMap<CampaignRow, string>()

/** Made once for each row, and not at each key that is typed. */
function plainName(row: CampaignRow): string {
  const known = plainNames.get(row)
  if (known !== undefined) return known
  const name = plain(displayName(row))
  plainNames.set(row, name)
  return name
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
