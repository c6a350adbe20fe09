import type { Snapshot } from '../../preload/contract'
import type { SheetLine } from './sheetLines'

/** What tells a campaign from others besides its name: its account, where several are meant. */
export function detailsOf({ accounts, shownAccount }: Snapshot): (line: SheetLine) => string {
  if (accounts.length < 2 || shownAccount !== null) return () => ''
  const names = new Map(accounts.map(({ key, name }) => [key, name]))
  return ({ row }) => names.get(row.account) ?? ''
}
