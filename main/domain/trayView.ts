import type { EndChoice, Preferences } from '../../preload/contract'
import type { NamedAccount } from './accountView'
import { campaignItems, failureItems, isListed } from './trayCampaigns'
import { iconFor, type TrayIcon, tooltipFor } from './trayState'
import { timedPauseItems } from './trayTimedPauses'

/** What a click on an item of the tray menu asks for. */
export type TrayCommand =
  | { kind: 'pause'; account: string; campaignId: string }
  | { kind: 'resume'; account: string; campaignId: string }
  | { kind: 'pause-until'; account: string; campaignId: string; end: EndChoice }
  /** Opens the popover, which asks when the pause is to end. */
  | { kind: 'choose-end'; account: string; campaignId: string }
  | { kind: 'pause-prospects'; value: boolean }
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

/** The tray for all accounts, whichever of them is on show in the window. */
export function trayView(accounts: readonly NamedAccount[], preferences: Preferences): TrayView {
  const isConnected = accounts.some(({ connection }) => connection.kind === 'connected')
  return {
    icon: iconFor(accounts),
    tooltip: tooltipFor(accounts),
    items: [
      ...failureItems(accounts, preferences.notifyDrift),
      ...campaignItems(accounts),
      ...timedPauseItems(accounts),
      ...pauseAllItems(accounts),
      ...(isConnected ? prospectItems(preferences) : []),
      { kind: 'command', label: 'Open PauseBar', command: { kind: 'open' } },
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
