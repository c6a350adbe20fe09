import type { CampaignRow } from '../../preload/contract'
import type { NamedAccount } from './accountView'
import { quoted, shownGroups } from './trayCampaigns'
import type { TrayItem } from './trayView'

/** One submenu, in it one for each campaign that runs: they pause it for a while. */
export function timedPauseItems(accounts: readonly NamedAccount[]): TrayItem[] {
  const groups = shownGroups(accounts)
    .map(({ name, rows }) => ({ name, rows: rows.filter(isRunning) }))
    .filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return []
  const items = groups.flatMap(({ name, rows }): TrayItem[] => [
    ...(accounts.length > 1 ? [{ kind: 'note', label: name } satisfies TrayItem] : []),
    ...rows.map(campaignSubmenu),
  ])
  const honest: TrayItem[] = [{ kind: 'separator' }, { kind: 'note', label: mustBeOn }]
  return [{ kind: 'submenu', label: 'Pause for a while', items: [...items, ...honest] }]
}

const mustBeOn = 'This computer must be on then, with PauseBar running'

const isRunning = ({ status, action }: CampaignRow) => status === 'active' && action === null

function campaignSubmenu(row: CampaignRow): TrayItem {
  const { account, id: campaignId } = row
  const until = (label: string, kind: 'in-an-hour' | 'tomorrow' | 'monday'): TrayItem => ({
    kind: 'command',
    label,
    command: { kind: 'pause-until', account, campaignId, end: { kind } },
  })
  return {
    kind: 'submenu',
    label: quoted(row),
    items: [
      until('Pause for 1 hour', 'in-an-hour'),
      until('Pause until tomorrow 9:00', 'tomorrow'),
      until('Pause until Monday 9:00', 'monday'),
      { kind: 'command', label: 'Pause until…', command: { kind: 'choose-end', account, campaignId } },
    ],
  }
}
