import type { CampaignRow } from '../../preload/shared/contract'
import { endLabels } from '../../preload/shared/endLabels'
import { timeOfDay } from '../../preload/shared/zonedTime'
import type { Group } from './trayCampaigns'
import type { NameOf } from './trayNames'
import type { TrayItem } from './trayView'

interface Context {
  nameOf: NameOf
  hasSeveral: boolean
  usesHour12: boolean
  /** A pause that has an end is ended by PauseBar; else it asks then. */
  resumesByItself: boolean
}

/** One submenu, in it one for each campaign that runs: they pause it for a while. */
export function timedPauseItems(shown: readonly Group[], context: Context): TrayItem[] {
  const groups = shown
    .map(({ name, rows }) => ({ name, rows: rows.filter(isRunning) }))
    .filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return []
  const items = groups.flatMap(({ name, rows }): TrayItem[] => [
    ...(context.hasSeveral ? [{ kind: 'note', label: name } satisfies TrayItem] : []),
    ...rows.map((row) => campaignSubmenu(row, context)),
  ])
  const honest: TrayItem[] = [
    { kind: 'separator' },
    { kind: 'note', label: context.resumesByItself ? mustBeOn : itAsks },
  ]
  return [{ kind: 'submenu', label: 'Pause for a while', items: [...items, ...honest] }]
}

const mustBeOn = 'This computer must be on then, with PauseBar running'
const itAsks = 'PauseBar asks you then; it doesn’t resume by itself'

const isRunning = ({ status, action }: CampaignRow) => status === 'active' && action === null

function campaignSubmenu(row: CampaignRow, { nameOf, usesHour12, resumesByItself }: Context): TrayItem {
  const { account, id: campaignId } = row
  const { choices, other } = endLabels(false, resumesByItself, timeOfDay(9, 0, usesHour12))
  return {
    kind: 'submenu',
    label: nameOf(row),
    items: [
      ...choices.map(
        ({ label, end }): TrayItem => ({
          kind: 'command',
          label,
          command: { kind: 'pause-until', account, campaignId, end },
        }),
      ),
      { kind: 'command', label: other, command: { kind: 'choose-end', account, campaignId } },
    ],
  }
}
