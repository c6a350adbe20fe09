import type { Answer, CampaignRef, EndChoice, Preferences } from '../../../preload/shared/contract'

/** What a click on an item of the tray menu asks for. */
export type TrayCommand =
  | ({ kind: 'pause' | 'resume' } & CampaignRef)
  | ({ kind: 'pause-until'; end: EndChoice } & CampaignRef)
  /** Opens the popover, which asks when the pause is to end. */
  | ({ kind: 'choose-end' } & CampaignRef)
  | { kind: 'pause-prospects'; value: boolean }
  | { kind: 'undo'; target: UndoTarget }
  /** Gives one answer for all of these campaigns. */
  | { kind: 'answer'; answer: Answer; campaigns: CampaignRef[] }
  /** Opens the popover where the campaign stands. */
  | ({ kind: 'reveal' } & CampaignRef)
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

/** What is to be undone: a single action by its offer, or what was asked for many at once. */
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
