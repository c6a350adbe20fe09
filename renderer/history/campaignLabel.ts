import type { AccountEntry, CampaignRow } from '../../preload/shared/contract'
import { displayName, rowKey, twinSuffixes } from '../../preload/shared/names'

type Named = Pick<CampaignRow, 'account' | 'id' | 'name' | 'launchedAt'>

/** What is put behind the names of campaigns that are called alike, by `rowKey`. */
export type Suffixes = ReadonlyMap<string, string>

/** What the campaign of an entry is called, told apart from others of the same name. */
export function campaignLabel(entry: AccountEntry, suffixes: Suffixes): string {
  const named = namedIn(entry)
  return `${displayName(named)}${suffixes.get(rowKey(named)) ?? ''}`
}

/** Tells the campaigns of these entries apart, from each other and from those on show; some are on no list any more. */
export function suffixesOf(entries: AccountEntry[], rows: CampaignRow[]): Suffixes {
  const rowsByKey = new Map(rows.map((row) => [rowKey(row), row]))
  const others = new Map(rowsByKey)
  const told = new Map<string, Named>()
  for (const entry of entries) {
    const named = namedIn(entry)
    const key = rowKey(named)
    others.delete(key)
    // The first is the newest, and has the name that it was called last.
    if (!told.has(key)) told.set(key, { ...named, launchedAt: rowsByKey.get(key)?.launchedAt ?? null })
  }
  return twinSuffixes([...told.values(), ...others.values()])
}

const namedIn = ({ account, campaignId: id, campaignName: name }: AccountEntry): Named => ({
  account,
  id,
  name,
  launchedAt: null,
})
