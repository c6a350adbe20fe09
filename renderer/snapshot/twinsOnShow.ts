import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { displayName, isolated, rowKey, twinSuffixes } from '../../preload/shared/names'
import { onceFor } from '../../preload/shared/onceFor'

const suffixesIn = onceFor((campaigns: CampaignRow[]) => twinSuffixes(campaigns))

/** What is to be put behind a campaign's name to tell it from others on show that are called alike; empty where there are none. */
export const twinSuffix = (
  { campaigns }: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id'>,
): string => suffixesIn(campaigns).get(rowKey(row)) ?? ''

/** The campaign's name, told apart from others of that name. */
export const nameOnShow = (
  snapshot: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id' | 'name'>,
): string => displayName(row) + twinSuffix(snapshot, row)

/** The same in a sentence: “Q1 Outbound” (12 Jan 2025). */
export const quotedOnShow = (
  snapshot: Pick<Snapshot, 'campaigns'>,
  row: Pick<CampaignRow, 'account' | 'id' | 'name'>,
): string => `“${isolated(displayName(row))}”${twinSuffix(snapshot, row)}`
