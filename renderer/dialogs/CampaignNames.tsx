import { useRef } from 'react'
import type { Snapshot } from '../../preload/shared/contract'
import { displayName, rowKey } from '../../preload/shared/names'
import type { Named } from '../campaigns/items'
import { positionProps, useVirtualItems } from '../controls/virtualItems'
import { nameIfSeveral, nameOnShow, twinSuffix } from '../snapshot/accountsOnShow'

/** The height of a name on one line (px). */
const lineHeight = 24

interface Props {
  label: string
  campaigns: Named[]
  snapshot: Snapshot
}

/** The names of the campaigns that a question is about. */
export function CampaignNames({ label, campaigns, snapshot }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const { drawn, rest } = useVirtualItems(list, { lines: campaigns, estimate: lineHeight })

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what scrolls.
    <ul ref={list} className="names" aria-label={label} tabIndex={0}>
      {drawn.map(({ item: campaign, position }, index) => (
        <li
          key={rowKey(campaign)}
          ref={position?.measure}
          {...positionProps(position)}
          style={{ marginBlock: `${position?.gap ?? 0}px ${index === drawn.length - 1 ? rest : 0}px` }}
        >
          <bdi>{nameOnShow(snapshot, campaign)}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** A campaign’s name in a question, told apart from others of the same name. With several accounts, it names the account. */
export function QuotedCampaign({ campaign, snapshot }: { campaign: Named; snapshot: Snapshot }) {
  const account = nameIfSeveral(snapshot, campaign.account)
  return (
    <>
      “<bdi>{displayName(campaign)}</bdi>”{twinSuffix(snapshot, campaign)}
      {account !== undefined && ` in ${account}`}
    </>
  )
}
