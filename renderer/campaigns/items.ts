import type { CampaignRow } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { onceFor } from '../../preload/shared/onceFor'
import type { Group } from './arrange'

/** A line of the list: the heading of a group, or a campaign. */
export type Item = { kind: 'heading'; key: string; group: Group } | RowItem

interface RowItem {
  kind: 'row'
  key: string
  row: CampaignRow
}

/** All lines of the list, from the top. The heading of what needs the person stands above the list, with the answers. */
export const itemsOf = (groups: Group[]): Item[] =>
  groups.flatMap((group) => [
    ...(group.name === 'Needs you' ? [] : [{ kind: 'heading' as const, key: group.name, group }]),
    ...group.rows.map(itemOf),
  ])

/** Made once for each row: of 10,000 that would take long at each key that is typed. */
const itemOf = onceFor((row: CampaignRow): RowItem => ({ kind: 'row', key: rowKey(row), row }))

/** The row with this key, when it is on the list. */
export function rowWith(key: string | null, items: Item[]): CampaignRow | undefined {
  const item = key === null ? undefined : items.find((each) => each.key === key)
  return item?.kind === 'row' ? item.row : undefined
}

/** The keys of the rows, in the order of the screen. */
export const orderOf = (items: Item[]): string[] =>
  items.flatMap(({ kind, key }) => (kind === 'row' ? [key] : []))
