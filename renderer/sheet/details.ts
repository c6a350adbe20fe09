import type { Snapshot } from '../../preload/shared/contract'
import { twinSuffix } from '../snapshot/twinsOnShow'
import type { SheetLine } from './sheetLines'

/** What tells a campaign from others besides its name: its day of launch or its id where another is called alike, its account. */
export function detailsOf(snapshot: Snapshot): (line: SheetLine) => string {
  const { accounts, shownAccount } = snapshot
  const isOfSeveral = accounts.length > 1 && shownAccount === null
  const names = new Map(accounts.map(({ key, name }) => [key, name]))
  return ({ row }) => {
    // Beside the name and not behind it: no brackets.
    const twin = twinSuffix(snapshot, row).replace(/^ \(|\)$/g, '')
    const account = isOfSeveral ? names.get(row.account) : undefined
    return [twin, account].filter(Boolean).join(' · ')
  }
}
