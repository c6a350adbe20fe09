import type { AccountEntry, CampaignRow } from '../../preload/shared/contract'
import { displayName, rowKey, twinSuffixes } from '../../preload/shared/names'

type Named = Pick<CampaignRow, 'account' | 'id' | 'name' | 'launchedAt'>

/** What tells campaigns of the same name apart, by `rowKey`. */
export type Suffixes = ReadonlyMap<string, string>

/** The name of an entry’s campaign, told apart from others of the same name. */
export function campaignLabel(entry: AccountEntry, suffixes: Suffixes): string {
  const named = namedIn(entry)
  return `${displayName(named)}${suffixes.get(rowKey(named)) ?? ''}`
}

/** Tells the campaigns of these entries apart, from each other and from the listed ones. Some are no longer listed. */
export function suffixesOf(entries: AccountEntry[], rows: CampaignRow[]): Suffixes {
  const rowsByKey = new Map(rows.map((row) => [rowKey(row), row]))
  const others = new Map(rowsByKey)
  const latest = new Map<string, Named>()
  for (const entry of entries) {
    const named = namedIn(entry)
    const key = rowKey(named)
    others.delete(key)
    // The first entry is the newest, with the latest name.
    if (!latest.has(key)) latest.set(key, { ...named, launchedAt: rowsByKey.get(key)?.launchedAt ?? null })
  }
  return twinSuffixes([...latest.values(), ...others.values()])
}

const namedIn = ({ account, campaignId: id, campaignName: name }: AccountEntry): Named => ({
  account,
  id,
  name,
  launchedAt: null,
})
