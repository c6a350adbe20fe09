import type { TrayItem } from './trayView'

/** What leads to the window. */
export const openItem: TrayItem = { kind: 'command', label: 'Open PauseBar', command: { kind: 'open' } }

/** The menu for a desktop where a click on the icon opens it: what that click does elsewhere stands first. */
export function withOpenFirst(items: readonly TrayItem[]): TrayItem[] {
  if (items[0] === openItem || !items.includes(openItem)) return [...items]
  return [openItem, { kind: 'separator' }, ...items.filter((item) => item !== openItem)]
}
