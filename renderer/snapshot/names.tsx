import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { CampaignRow } from '../../preload/contract'
import { displayName } from '../../preload/shared/displayName'
import { rowKey } from '../../preload/shared/rowKey'
import { twinSuffixes } from '../../preload/shared/twins'

type Named = Pick<CampaignRow, 'account' | 'id' | 'name'>
type NameOf = (campaign: Named) => string

const NamesContext = createContext<NameOf>(displayName)

/** How a campaign is called where it is spoken of: by its name, with what tells it from others that are called alike. */
export const useNameOf = (): NameOf => useContext(NamesContext)

/** Gives all below it the names of these campaigns. */
export function NamesProvider({ campaigns, children }: { campaigns: CampaignRow[]; children: ReactNode }) {
  const nameOf = useMemo<NameOf>(() => {
    let suffixes: Map<string, string> | null = null
    return (campaign) => {
      // Most snapshots bring nothing that is spoken of.
      suffixes ??= twinSuffixes(campaigns)
      return displayName(campaign) + (suffixes.get(rowKey(campaign)) ?? '')
    }
  }, [campaigns])
  return <NamesContext value={nameOf}>{children}</NamesContext>
}
