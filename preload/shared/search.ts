import type { CampaignRow } from './campaignRow'
import { displayName } from './names'

/** Without case and accents. */
export const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const wordsOf = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean)

/** Orders names, with numbers in them as numbers. */
export const { compare: compareNames } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

export const byName = (one: CampaignRow, other: CampaignRow) =>
  compareNames(displayName(one), displayName(other)) || (one.id < other.id ? -1 : 1)

/** Campaigns that were not launched come last. */
export const newestFirst = (one: CampaignRow, other: CampaignRow) =>
  (other.launchedAt ?? -Infinity) - (one.launchedAt ?? -Infinity) || 0
