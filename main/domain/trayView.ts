import type { Preferences } from '../../preload/contract'
import type { NamedAccount } from './accountView'
import { campaignItems, failureItems } from './trayCampaigns'
import { iconFor, type TrayIcon, tooltipFor } from './trayState'

/** What a click on an item of the tray menu asks for. */
export type TrayCommand =
  | { kind: 'pause'; account: string; campaignId: string }
  | { kind: 'resume'; account: string; campaignId: string }
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

/** The tray for all accounts, whichever of them is on show in the window. */
export function trayView(accounts: readonly NamedAccount[], preferences: Preferences): TrayView {
  const isConnected = accounts.some(({ connection }) => connection.kind === 'connected')
  return {
    icon: iconFor(accounts),
    tooltip: tooltipFor(accounts),
    items: [
      ...failureItems(accounts),
      ...campaignItems(accounts),
      ...(isConnected ? prospectItems(preferences) : []),
      { kind: 'command', label: 'Open PauseBar', command: { kind: 'open' } },
      { kind: 'command', label: 'Quit PauseBar', command: { kind: 'quit' } },
    ],
  }
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
