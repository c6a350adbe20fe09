import type { CampaignRow } from '../../preload/contract'
import type { NamedAccount } from './accountView'
import type { TrayItem } from './trayView'

const mostCampaigns = 15
const mostFailures = 3
const longestName = 60

const isQuestioned = ({ timer }: CampaignRow) => timer !== null && timer.question !== null

/** Whether its row tells of something that was asked for and did not happen. */
export const hasFailed = ({ failure }: CampaignRow) => failure !== null

/** Only campaigns that run, archived or not, that can be restarted, or that are just being stopped or restarted. */
export function isListed({ status, isArchived, action }: CampaignRow): boolean {
  return action !== null || status === 'active' || (status === 'paused' && !isArchived)
}

/** What was asked for and did not happen, pauses whose end came in vain, and those that others ended: a click shows why. */
export function failureItems(accounts: readonly NamedAccount[], watchesDrift: boolean): TrayItem[] {
  const failed = accounts.flatMap(({ name, campaigns }) =>
    campaigns
      .flatMap((row) => troubleText(row, watchesDrift) ?? [])
      .map((text) => (accounts.length > 1 ? `${name}: ${text}` : text)),
  )
  if (failed.length === 0) return []
  const items = failed.slice(0, mostFailures).map((label): TrayItem => {
    return { kind: 'command', label, command: { kind: 'open' } }
  })
  return [...items, { kind: 'separator' }]
}

function troubleText(row: CampaignRow, watchesDrift: boolean): string | null {
  if (hasFailed(row)) return failureText(row)
  if (isQuestioned(row)) return `Keep ${quoted(row)} paused?`
  return watchesDrift && row.drift && !row.action ? `${quoted(row)} was resumed elsewhere` : null
}

/** What did not happen, in a few words. */
export function failureText({ failure, ...row }: CampaignRow): string {
  return `Couldn’t ${failure?.verb} ${quoted(row)}`
}

/** An item for each campaign, as far as there is room; of several accounts each stands under its name. */
export function campaignItems(accounts: readonly NamedAccount[]): TrayItem[] {
  const listed = groupsOf(accounts)
  const total = listed.reduce((sum, group) => sum + group.total, 0)
  if (total === 0) return []
  const more: TrayItem = { kind: 'command', label: 'More in PauseBar…', command: { kind: 'open' } }
  const items = withRoomFor(listed, mostCampaigns).flatMap((group) => [
    ...(accounts.length > 1 ? [{ kind: 'note', label: group.name } satisfies TrayItem] : []),
    ...group.rows.map(campaignItem),
    ...(accounts.length > 1 ? [{ kind: 'separator' } satisfies TrayItem] : []),
  ])
  const end: TrayItem[] = items.at(-1)?.kind === 'separator' ? [] : [{ kind: 'separator' }]
  return total > mostCampaigns ? [...items, more, { kind: 'separator' }] : [...items, ...end]
}

/** The campaigns that the menu has room for, those of each account together. */
export const shownGroups = (accounts: readonly NamedAccount[]) =>
  withRoomFor(groupsOf(accounts), mostCampaigns)

interface Group {
  name: string
  /** The first ones: no more than the menu has room for. */
  rows: CampaignRow[]
  total: number
}

const groupsOf = (accounts: readonly NamedAccount[]): Group[] =>
  accounts
    .filter(({ connection }) => connection.kind === 'connected')
    .map((account) => {
      const listed = account.campaigns.filter(isListed)
      return {
        name: account.name,
        rows: firstOf(listed, orderOfUse(account), mostCampaigns),
        total: listed.length,
      }
    })

/** The first rows of each group, as many in one as in the other while they last; groups without any are left out. */
function withRoomFor(groups: Group[], room: number): Group[] {
  const taken = groups.map(() => 0)
  for (let left = room; left > 0; ) {
    const before = left
    for (const [index, { rows }] of groups.entries()) {
      const count = taken[index] ?? 0
      if (left === 0 || count === rows.length) continue
      taken[index] = count + 1
      left -= 1
    }
    if (left === before) break
  }
  return groups
    .map((group, index) => ({ ...group, rows: group.rows.slice(0, taken[index]) }))
    .filter(({ rows }) => rows.length > 0)
}

type Order = (one: CampaignRow, other: CampaignRow) => number

/** The pinned ones first, then the most recently used; then the running ones, then by name. */
function orderOfUse({ recentlyUsed }: NamedAccount): Order {
  const place = new Map(recentlyUsed.map((id, index) => [id, index]))
  const placeOf = ({ id }: CampaignRow) => place.get(id) ?? recentlyUsed.length
  const isLoose = ({ isPinned }: CampaignRow) => Number(!isPinned)
  const isHeld = ({ status }: CampaignRow) => Number(status !== 'active')
  return (a, b) =>
    isLoose(a) - isLoose(b) ||
    placeOf(a) - placeOf(b) ||
    isHeld(a) - isHeld(b) ||
    inOrder(a.name.toLowerCase(), b.name.toLowerCase())
}

/** Of 10,000 names in a language's own order the menu would come late. */
const inOrder = (one: string, other: string) => Number(one > other) - Number(one < other)

/** The first rows in this order: 10,000 are not sorted for the sake of a few. */
function firstOf(rows: CampaignRow[], order: Order, count: number): CampaignRow[] {
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

function campaignItem(row: CampaignRow): TrayItem {
  const { id: campaignId, account, status, action, lock } = row
  if (action) {
    return { kind: 'note', label: `${action.verb === 'pause' ? 'Pausing' : 'Resuming'} ${quoted(row)}…` }
  }
  if (status === 'paused' && lock) return { kind: 'note', label: `${quoted(row)} is locked` }
  return status === 'paused'
    ? { kind: 'command', label: `Resume ${quoted(row)}`, command: { kind: 'resume', account, campaignId } }
    : { kind: 'command', label: `Pause ${quoted(row)}`, command: { kind: 'pause', account, campaignId } }
}

/** A campaign's name as menus and tooltips have room for it; its id's beginning when it has none. */
export function quoted({ id, name }: { id: string; name: string }): string {
  return `“${shortened(name) || `Campaign ${id.slice(0, 8)}`}”`
}

/** Names go up to 255 characters, menus to the edge of the screen. */
function shortened(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ').trim()]
  return characters.length > longestName
    ? `${characters.slice(0, longestName - 1).join('')}…`
    : characters.join('')
}
