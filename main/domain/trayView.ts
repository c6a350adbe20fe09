import type { Answer, EndChoice, Preferences } from '../../preload/shared/contract'
import type { NamedAccount } from './accountView'
import { campaignItems, isListed, shownGroups } from './trayCampaigns'
import { namesIn } from './trayNames'
import { countOf, needsItems, needsOf } from './trayNeeds'
import { openItem } from './trayOrder'
import { iconFor, type TrayIcon, tooltipFor } from './trayState'
import { timedPauseItems } from './trayTimedPauses'
import { undoItems } from './trayUndo'
import type { UndoTarget } from './undoTarget'

/** What a click on an item of the tray menu asks for. */
export type TrayCommand =
  | { kind: 'pause'; account: string; campaignId: string }
  | { kind: 'resume'; account: string; campaignId: string }
  | { kind: 'pause-until'; account: string; campaignId: string; end: EndChoice }
  /** Opens the popover, which asks when the pause is to end. */
  | { kind: 'choose-end'; account: string; campaignId: string }
  | { kind: 'pause-prospects'; value: boolean }
  | { kind: 'undo'; target: UndoTarget }
  /** Gives one answer for all of these campaigns. */
  | { kind: 'answer'; answer: Answer; campaigns: { account: string; campaignId: string }[] }
  /** Opens the popover where the campaign stands. */
  | { kind: 'reveal'; account: string; campaignId: string }
  /** Opens the popover, which asks. */
  | { kind: 'pause-all' }
  | { kind: 'open' }
  | { kind: 'quit' }

/** One line of the tray's menu. */
export type TrayItem =
  | { kind: 'command'; label: string; command: TrayCommand }
  | { kind: 'check'; label: string; isChecked: boolean; command: TrayCommand }
  /** Says something; a click does nothing. */
  | { kind: 'note'; label: string }
  | { kind: 'submenu'; label: string; items: TrayItem[] }
  | { kind: 'separator' }

/** The tray as it is to look: two equal views need no redrawing. */
export interface TrayView {
  icon: TrayIcon
  tooltip: string
  items: TrayItem[]
}

/** What the tray shows besides the accounts. */
export interface TrayContext {
  preferences: Preferences
  /** ms since the epoch */
  now: number
  /** Times of day are written with AM and PM. */
  usesHour12: boolean
}

/** The tray for all accounts, whichever of them is on show in the window. */
export function trayView(accounts: readonly NamedAccount[], context: TrayContext): TrayView {
  const { preferences, now, usesHour12 } = context
  const isConnected = accounts.some(({ connection }) => connection.kind === 'connected')
  const hasSeveral = accounts.length > 1
  const nameOf = namesIn(accounts.flatMap(({ campaigns }) => campaigns))
  const needs = needsOf(accounts, context)
  const needed = needsItems(needs, { nameOf, accounts, preferences, now })
  const groups = shownGroups(accounts, preferences.sort)
  return {
    icon: iconFor(accounts),
    tooltip: tooltipFor(accounts, countOf(needs), nameOf),
    items: [
      ...undoItems(accounts, nameOf, now),
      ...needed,
      ...(needed.length > 0 ? [{ kind: 'separator' } satisfies TrayItem] : []),
      ...campaignItems(groups, nameOf, { hasSeveral }),
      ...timedPauseItems(groups, {
        nameOf,
        hasSeveral,
        usesHour12,
        resumesByItself: preferences.resumeByItself,
      }),
      ...pauseAllItems(accounts),
      ...(isConnected ? prospectItems(preferences) : []),
      openItem,
      { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } },
    ],
  }
}

/** Offered as soon as something runs that can be stopped. */
function pauseAllItems(accounts: readonly NamedAccount[]): TrayItem[] {
  const isRunning = accounts.some(
    ({ connection, campaigns }) =>
      connection.kind === 'connected' && campaigns.some((row) => isListed(row) && row.status === 'active'),
  )
  return isRunning ? [{ kind: 'command', label: 'Pause all…', command: { kind: 'pause-all' } }] : []
}

function prospectItems({ pauseProspects }: Preferences): TrayItem[] {
  return [
    {
      kind: 'check',
      label: 'Pause prospects too',
      isChecked: pauseProspects,
      command: { kind: 'pause-prospects', value: !pauseProspects },
    },
    { kind: 'separator' },
  ]
}
