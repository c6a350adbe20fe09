import type { Answer, CampaignRef, EndChoice, Preferences } from '../../../preload/shared/contract'

/** What a click in the tray's menu asks for. */
export type TrayCommand =
  | ({ kind: 'pause' | 'resume' } & CampaignRef)
  | ({ kind: 'pause-until'; end: EndChoice } & CampaignRef)
  /** Asks in the popover when the pause is to end. */
  | ({ kind: 'choose-end' } & CampaignRef)
  | { kind: 'pause-prospects'; value: boolean }
  | { kind: 'undo'; target: UndoTarget }
  | { kind: 'answer'; answer: Answer; campaigns: CampaignRef[] }
  /** Opens the popover at the campaign. */
  | ({ kind: 'reveal' } & CampaignRef)
  /** Asks in the popover. */
  | { kind: 'pause-all' }
  | { kind: 'open' }
  | { kind: 'quit' }

/** An item of the tray's menu. */
export type TrayItem =
  | { kind: 'command'; label: string; command: TrayCommand }
  | { kind: 'check'; label: string; isChecked: boolean; command: TrayCommand }
  /** A click does nothing. */
  | { kind: 'note'; label: string }
  | { kind: 'submenu'; label: string; items: TrayItem[] }
  | { kind: 'separator' }

export const separator: TrayItem = { kind: 'separator' }
export const note = (label: string): TrayItem => ({ kind: 'note', label })
export const item = (label: string, command: TrayCommand): TrayItem => ({ kind: 'command', label, command })

/** What is to be undone: a single action, by its offer, or a batch of runs. */
export type UndoTarget =
  | { kind: 'offer'; account: string; offerId: number }
  | { kind: 'batch'; batchId: string }

/** What the tray shows besides the accounts. */
export interface TrayContext {
  preferences: Preferences
  /** ms since the epoch */
  now: number
  /** Times of day are written with AM and PM. */
  usesHour12: boolean
}
