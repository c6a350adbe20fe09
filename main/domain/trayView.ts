import type { CampaignRow, Snapshot } from '../../preload/contract'

/** Which drawing the tray shows. */
export type TrayIcon = 'normal' | 'held' | 'offline' | 'needs-token'

/** What a click on an item of the tray menu asks for. */
export type TrayCommand =
  | { kind: 'pause'; campaignId: string }
  | { kind: 'resume'; campaignId: string }
  | { kind: 'pause-prospects'; value: boolean }
  | { kind: 'open' }
  | { kind: 'quit' }

export type TrayItem =
  | { kind: 'command'; label: string; command: TrayCommand }
  | { kind: 'check'; label: string; isChecked: boolean; command: TrayCommand }
  /** Says something; a click does nothing. */
  | { kind: 'note'; label: string }
  | { kind: 'separator' }

/** The tray as it is to look: two equal views need no redrawing. */
export interface TrayView {
  icon: TrayIcon
  tooltip: string
  items: TrayItem[]
}

const mostCampaigns = 15
const mostFailures = 3
const longestName = 60

/** The tray for a snapshot; `recentlyUsed` are campaign ids, the newest first. */
export function trayView(snapshot: Snapshot, recentlyUsed: readonly string[]): TrayView {
  return {
    icon: iconFor(snapshot),
    tooltip: tooltipFor(snapshot),
    items: [...failureItems(snapshot), ...campaignItems(snapshot, recentlyUsed), ...fixedItems(snapshot)],
  }
}

function iconFor({ connection, reading, campaigns }: Snapshot): TrayIcon {
  if (connection.kind === 'signed-out' || connection.kind === 'refused') return 'needs-token'
  if (connection.kind === 'locked' || reading.error || campaigns.some(hasFailed)) return 'offline'
  return campaigns.some((row) => isListed(row) && row.status === 'paused') ? 'held' : 'normal'
}

function tooltipFor({ connection, reading, campaigns }: Snapshot): string {
  if (connection.kind === 'signed-out') return 'PauseBar: not connected to Alta'
  const count = (status: string) => campaigns.filter((row) => isListed(row) && row.status === status).length
  const counts = `PauseBar: ${count('active')} active, ${count('paused')} paused`
  if (connection.kind === 'refused') return `${counts}. Alta no longer accepts the token`
  if (connection.kind === 'locked') return `${counts}. The keychain is locked`
  if (campaigns.some(hasFailed))
    return `${counts}. ${campaigns.filter(hasFailed).map(failureText).join('. ')}`
  return reading.error ? `${counts} when last checked` : counts
}

const hasFailed = ({ failure }: CampaignRow) => failure !== null

/** What was asked for from here and did not happen: a click shows why. */
function failureItems({ campaigns }: Snapshot): TrayItem[] {
  const failed = campaigns.filter(hasFailed).slice(0, mostFailures)
  if (failed.length === 0) return []
  const items = failed.map((row): TrayItem => {
    return { kind: 'command', label: failureText(row), command: { kind: 'open' } }
  })
  return [...items, { kind: 'separator' }]
}

function failureText({ failure, ...row }: CampaignRow): string {
  return `Couldn’t ${failure?.verb} ${quoted(row)}`
}

function campaignItems({ connection, campaigns }: Snapshot, recentlyUsed: readonly string[]): TrayItem[] {
  if (connection.kind !== 'connected') return []
  const rows = byRecentUse(campaigns.filter(isListed), recentlyUsed)
  if (rows.length === 0) return []
  const items = rows.slice(0, mostCampaigns).map(campaignItem)
  const more: TrayItem = { kind: 'command', label: 'More in PauseBar…', command: { kind: 'open' } }
  return [...items, ...(rows.length > mostCampaigns ? [more] : []), { kind: 'separator' }]
}

/** Only campaigns that can be stopped or restarted, or are just being. */
function isListed({ status, isArchived, action }: CampaignRow): boolean {
  return action !== null || (!isArchived && (status === 'active' || status === 'paused'))
}

/** The most recently used first; then the running ones, then by name. */
function byRecentUse(rows: CampaignRow[], recentlyUsed: readonly string[]): CampaignRow[] {
  const place = new Map(recentlyUsed.map((id, index) => [id, index]))
  const placeOf = ({ id }: CampaignRow) => place.get(id) ?? recentlyUsed.length
  const isHeld = ({ status }: CampaignRow) => Number(status !== 'active')
  return rows.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || isHeld(a) - isHeld(b) || a.name.localeCompare(b.name),
  )
}

function campaignItem(row: CampaignRow): TrayItem {
  const { id, status, action } = row
  if (action) {
    return { kind: 'note', label: `${action.verb === 'pause' ? 'Pausing' : 'Resuming'} ${quoted(row)}…` }
  }
  return status === 'paused'
    ? { kind: 'command', label: `Resume ${quoted(row)}`, command: { kind: 'resume', campaignId: id } }
    : { kind: 'command', label: `Pause ${quoted(row)}`, command: { kind: 'pause', campaignId: id } }
}

function quoted({ id, name }: { id: string; name: string }): string {
  return `“${shortened(name) || `Campaign ${id.slice(0, 8)}`}”`
}

/** Names go up to 255 characters, menus to the edge of the screen. */
function shortened(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ').trim()]
  return characters.length > longestName
    ? `${characters.slice(0, longestName - 1).join('')}…`
    : characters.join('')
}

function fixedItems({ connection, preferences }: Snapshot): TrayItem[] {
  const value = !preferences.pauseProspects
  const prospects: TrayItem[] = [
    {
      kind: 'check',
      label: 'Pause prospects too',
      isChecked: preferences.pauseProspects,
      command: { kind: 'pause-prospects', value },
    },
    { kind: 'separator' },
  ]
  return [
    ...(connection.kind === 'connected' ? prospects : []),
    { kind: 'command', label: 'Open PauseBar', command: { kind: 'open' } },
    { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } },
  ]
}
