import type { CampaignRow, Preferences } from '../../../preload/shared/contract'
import { memoized } from '../../../preload/shared/memoized'
import { campaignRef, displayName, isolated, rowKey, twinSuffixes } from '../../../preload/shared/names'
import { endLabels, endNote, morning } from '../../../preload/shared/pauseEnds'
import { byName, newestFirst } from '../../../preload/shared/search'
import { ongoing } from '../../../preload/shared/words'
import { timeOfDay } from '../../../preload/shared/zonedTime'
import type { NamedAccount } from '../accountView'
import { item, note, separator, type TrayItem } from './trayItem'

const mostCampaigns = 15

export const hasFailed = ({ failure }: CampaignRow) => failure !== null

/** Campaigns that can be paused or resumed, or are just being. An active one runs even if it is archived. */
export function isListed({ status, isArchived, action }: CampaignRow): boolean {
  return action !== null || status === 'active' || (status === 'paused' && !isArchived)
}

export const moreItem = item('More in PauseBar…', { kind: 'open' })

/** The campaigns that the menu has room for, by account. */
export function shownGroups(accounts: readonly NamedAccount[], sort: Preferences['sort']): Group[] {
  const groups = accounts
    .filter(({ connection }) => connection.kind === 'connected')
    .map((account) => {
      const listed = account.campaigns.filter(isListed)
      const rows = firstOf(listed, orderOfUse(account, sort), mostCampaigns)
      return { name: account.name, rows, total: listed.length }
    })
  return withRoomFor(groups, mostCampaigns)
}

export interface Group {
  name: string
  /** No more than the menu has room for. */
  rows: CampaignRow[]
  total: number
}

/** An item for each campaign; several accounts stand under their names. */
export function campaignItems(
  groups: readonly Group[],
  nameOf: NameOf,
  { hasSeveral }: { hasSeveral: boolean },
): TrayItem[] {
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  if (total === 0) return []
  const items = groups.flatMap((group) => [
    ...(hasSeveral ? [note(group.name)] : []),
    ...group.rows.map((row) => campaignItem(row, nameOf)),
    ...(hasSeveral ? [separator] : []),
  ])
  if (total > mostCampaigns) return [...items, moreItem, separator]
  return items.at(-1) === separator ? items : [...items, separator]
}

/** Shares the room evenly among the groups, as far as each has rows. Groups without any are left out. */
function withRoomFor(groups: Group[], room: number): Group[] {
  const turns = groups.flatMap((group) => group.rows.map((_, turn) => ({ group, turn })))
  const taken = turns.sort((one, other) => one.turn - other.turn).slice(0, room)
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.slice(0, taken.filter((each) => each.group === group).length),
    }))
    .filter(({ rows }) => rows.length > 0)
}

type Order = (one: CampaignRow, other: CampaignRow) => number

/** Pinned ones first, then the most recently used, then all others as in the window. */
function orderOfUse({ recentlyUsed }: NamedAccount, sort: Preferences['sort']): Order {
  const place = new Map(recentlyUsed.map((id, index) => [id, index]))
  const placeOf = ({ id, isPinned }: CampaignRow) => (isPinned ? -1 : (place.get(id) ?? recentlyUsed.length))
  const isHeld = ({ status, isPinned }: CampaignRow) => Number(!isPinned && status !== 'active')
  const isNewer: Order = sort === 'newest' ? newestFirst : () => 0
  return (a, b) => placeOf(a) - placeOf(b) || isHeld(a) - isHeld(b) || isNewer(a, b) || byName(a, b)
}

/** The first rows in this order, without sorting 10,000 for a few. */
export function firstOf(rows: readonly CampaignRow[], order: Order, count: number): CampaignRow[] {
  const first: CampaignRow[] = []
  for (const row of rows) {
    const last = first[count - 1]
    if (last && order(row, last) >= 0) continue
    const place = first.findIndex((other) => order(row, other) < 0)
    first.splice(place < 0 ? first.length : place, 0, row)
    first.length = Math.min(first.length, count)
  }
  return first
}

function campaignItem(row: CampaignRow, nameOf: NameOf): TrayItem {
  const { status, action, lock } = row
  const name = nameOf(row)
  if (action) return note(`${ongoing[action.verb]} ${name}…`)
  if (status === 'active') return item(`Pause ${name}`, { kind: 'pause', ...campaignRef(row) })
  if (lock) return note(`Resume ${name} (locked)`)
  return item(`Resume ${name}`, { kind: 'resume', ...campaignRef(row) })
}

interface TimedPauseContext {
  nameOf: NameOf
  hasSeveral: boolean
  usesHour12: boolean
  /** PauseBar resumes the campaign when its pause ends; otherwise it asks. */
  resumesByItself: boolean
}

/** A submenu with a submenu for each active campaign, which pauses it for a while. */
export function timedPauseItems(shown: readonly Group[], context: TimedPauseContext): TrayItem[] {
  const groups = shown
    .map(({ name, rows }) => ({ name, rows: rows.filter(isRunning) }))
    .filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return []
  const items = groups.flatMap(({ name, rows }): TrayItem[] => [
    ...(context.hasSeveral ? [note(name)] : []),
    ...rows.map((row) => campaignSubmenu(row, context)),
  ])
  const hint = note(endNote(context.resumesByItself))
  return [{ kind: 'submenu', label: 'Pause for a while', items: [...items, separator, hint] }]
}

const isRunning = ({ status, action }: CampaignRow) => status === 'active' && action === null

function campaignSubmenu(
  row: CampaignRow,
  { nameOf, usesHour12, resumesByItself }: TimedPauseContext,
): TrayItem {
  const nine = timeOfDay(morning.hour, morning.minute, usesHour12)
  const { choices, other } = endLabels(false, resumesByItself, nine)
  const campaign = campaignRef(row)
  return {
    kind: 'submenu',
    label: nameOf(row),
    items: [
      ...choices.map(({ label, end }) => item(label, { kind: 'pause-until', ...campaign, end })),
      item(other, { kind: 'choose-end', ...campaign }),
    ],
  }
}

/** Longer names are cut in the middle. */
const longestName = 60
/** How much of its end is kept. */
const longestEnd = 23

/** A campaign’s name in the tray. */
export type NameOf = (row: CampaignRow) => string

/** Names each of these campaigns differently. */
export function namesIn(rows: Iterable<CampaignRow>): NameOf {
  const suffixes = twinSuffixes(rows, shownName)
  return (row) => `${quoted(row)}${suffixes.get(rowKey(row)) ?? ''}`
}

const quoted = (row: CampaignRow) => `“${isolated(shownName(row))}”`

/** Names have up to 255 characters, and menus reach the edge of the screen. */
const shownName = memoized((row: CampaignRow) => {
  const name = displayName(row).replace(/\s+/g, ' ').trim()
  if (name.length <= longestName) return name
  const characters = [...name]
  return characters.length > longestName ? cutInTheMiddle(characters) : name
})

/** Long names mostly differ at their end. */
function cutInTheMiddle(characters: readonly string[]): string {
  const beginning = characters.slice(0, longestName - 1 - longestEnd).join('')
  return `${beginning.trimEnd()}…${characters.slice(-longestEnd).join('').trimStart()}`
}
