import type { CampaignRow, UndoOffer } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { rowKey } from '../../preload/shared/names'
import type { Group } from './arrange'

/** An item of the list: the heading of a group, or a campaign. */
export type Item = { kind: 'heading'; key: string; group: Group } | RowItem

interface RowItem {
  kind: 'row'
  key: string
  row: CampaignRow
}

/** All items, from the top. The heading `Needs you` stands above the list, with its answers. */
export const itemsOf = (groups: Group[]): Item[] =>
  groups.flatMap((group) => [
    ...(group.name === 'Needs you' ? [] : [{ kind: 'heading' as const, key: group.name, group }]),
    ...group.rows.map(itemOf),
  ])

/** Kept per row: making 10,000 of them would be slow at each key typed into the search. */
const itemOf = memoized((row: CampaignRow): RowItem => ({ kind: 'row', key: rowKey(row), row }))

/** The row with this key, when it is on the list. */
export function rowWith(key: string | null, items: Item[]): CampaignRow | undefined {
  const item = key === null ? undefined : items.find((each) => each.key === key)
  return item?.kind === 'row' ? item.row : undefined
}

/** The keys of the rows, in the order on the screen. */
export const orderOf = (items: Item[]): string[] =>
  items.flatMap(({ kind, key }) => (kind === 'row' ? [key] : []))

/** A campaign that may no longer be on any list. */
export type Named = Pick<CampaignRow, 'account' | 'id' | 'name'>

/** The campaign that an offer to undo is about. */
export const campaignOf = ({ account, campaignId: id, campaignName: name }: UndoOffer): Named => ({
  account,
  id,
  name,
})
