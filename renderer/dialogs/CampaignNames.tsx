import { useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { displayName, rowKey } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'
import { type DrawnItem, positionProps, useVirtualItems } from '../controls/virtualItems'
import { nameIfSeveral, nameOnShow, twinSuffix } from '../snapshot/accountsOnShow'

/** A name on one line (px). */
const estimate = 24

interface Props {
  label: string
  campaigns: Named[]
  snapshot: Snapshot
}

/** Which campaigns a question is about, each by its name. */
export function CampaignNames({ label, campaigns, snapshot }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const { drawn, rest } = useVirtualItems(list, { lines: campaigns, estimate })

  const drawName = ({ item: campaign, position }: DrawnItem<Named>, index: number) => (
    <li
      key={rowKey(campaign)}
      ref={position?.measure}
      {...positionProps(position)}
      style={{ marginBlock: `${position?.gap ?? 0}px ${index === drawn.length - 1 ? rest : 0}px` }}
    >
      <bdi>{nameOnShow(snapshot, campaign)}</bdi>
    </li>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
    <ul ref={list} className="names" aria-label={label} tabIndex={0}>
      {drawn.map(drawName)}
    </ul>
  )
}

interface QuotedCampaignProps {
  campaign: Named
  snapshot: Snapshot
}

/** A campaign as a question names it: told apart from others of its name and, where there are several accounts, with its own. */
export function QuotedCampaign({ campaign, snapshot }: QuotedCampaignProps) {
  const account = nameIfSeveral(snapshot, campaign.account)
  return (
    <>
      “<bdi>{displayName(campaign)}</bdi>”{twinSuffix(snapshot, campaign)}
      {account !== undefined && ` in ${account}`}
    </>
  )
}
