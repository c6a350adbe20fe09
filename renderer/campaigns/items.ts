import type { CampaignRow, UndoOffer } from '../../preload/shared/contract'
import { memoized } from '../../preload/shared/memoized'
import { rowKey } from '../../preload/shared/names'
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
const itemOf = memoized((row: CampaignRow): RowItem => ({ kind: 'row', key: rowKey(row), row }))

/** The row with this key, when it is on the list. */
export function rowWith(key: string | null, items: Item[]): CampaignRow | undefined {
  const item = key === null ? undefined : items.find((each) => each.key === key)
  return item?.kind === 'row' ? item.row : undefined
}

/** The keys of the rows, in the order of the screen. */
export const orderOf = (items: Item[]): string[] =>
  items.flatMap(({ kind, key }) => (kind === 'row' ? [key] : []))

/** Names one campaign among those of all accounts, as calls about it want it. */
export interface Which {
  account: string
  campaignId: string
}

/** A campaign of which only this needs to be known: it may be on no list any more. */
export type Named = Pick<CampaignRow, 'account' | 'id' | 'name'>

/** The campaign that an offer to undo is about. */
export const campaignOf = ({ account, campaignId: id, campaignName: name }: UndoOffer): Named => ({
  account,
  id,
  name,
})

/** How calls name a campaign that is on show. */
export const which = ({ account, id }: Pick<CampaignRow, 'account' | 'id'>): Which => ({
  account,
  campaignId: id,
})

/** The same in one text, different for each campaign on show. */
export const keyOf = ({ account, campaignId }: Which): string => `${account}/${campaignId}`
