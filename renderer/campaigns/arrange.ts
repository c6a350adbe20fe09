import type { CampaignRow } from '../../preload/contract'
import { displayName } from '../words/statusText'

type GroupName = 'Active' | 'Paused' | 'Other' | 'Draft' | 'Completed' | 'Archived'

export interface Group {
  name: GroupName
  rows: CampaignRow[]
}

export interface Arrangement {
  /** Groups with at least one row, in the order of the screen. */
  groups: Group[]
  /** Draft, completed and archived campaigns that match the search and are not on show. */
  hidden: number
}

const order: GroupName[] = ['Active', 'Paused', 'Other', 'Draft', 'Completed', 'Archived']
const inactive: ReadonlySet<GroupName> = new Set<GroupName>(['Draft', 'Completed', 'Archived'])
const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows that match the search, by group and then by name. */
export function arrange(campaigns: CampaignRow[], search: string, showInactive: boolean): Arrangement {
  const found = campaigns.filter(matching(search))
  const shown = found.filter((row) => showInactive || !inactive.has(groupOf(row)) || isWanted(row))
  const groups = order.map((name) => ({
    name,
    rows: shown.filter((row) => groupOf(row) === name).sort(inOrder),
  }))
  return { groups: groups.filter((group) => group.rows.length > 0), hidden: found.length - shown.length }
}

function groupOf(row: CampaignRow): GroupName {
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

/** Added by hand, or with something to say: never behind the filter. */
const isWanted = (row: CampaignRow) => row.isAdded || row.action !== null || row.failure !== null

const inOrder = (one: CampaignRow, other: CampaignRow) =>
  byName.compare(displayName(one), displayName(other)) || byName.compare(one.id, other.id)

/** Shorter pieces of an id are in too many ids to mean one. */
const shortestIdPiece = 8

/** Each word of the search has to be in the name, case and accents apart; or all of it in the id. */
function matching(search: string): (row: CampaignRow) => boolean {
  const sought = plain(search).trim()
  const words = sought.split(/\s+/)
  const maybeId = sought.length >= shortestIdPiece
  return (row) => {
    const name = plain(displayName(row))
    return words.every((word) => name.includes(word)) || (maybeId && row.id.includes(sought))
  }
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
