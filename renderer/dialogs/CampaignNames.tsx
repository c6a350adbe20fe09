import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { keyOf, type Named, which } from '../campaigns/which'
import { type Drawn, mostDrawnAtOnce, overscan, placed, placeProps, unplaced } from '../controls/places'
import { displayName } from '../words/statusText'

/** A name on one line, px. */
const estimate = 24

interface Props {
  label: string
  campaigns: Named[]
  /** Where several accounts are meant, what they are called, by key. */
  accountNames?: ReadonlyMap<string, string>
}

/** Which campaigns a question is about, each by its name. Of many those in sight are drawn: with 10,000 it would come late. */
export function CampaignNames({ label, campaigns, accountNames }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const isLong = campaigns.length > mostDrawnAtOnce
  const [isOpen, setIsOpen] = useState(false)
  // In a dialog that is about to open nothing has a height yet: what is in sight is drawn right after, in the same frame.
  useLayoutEffect(() => setIsOpen(true), [])
  const virtualizer = useVirtualizer({
    count: campaigns.length,
    enabled: isLong && isOpen,
    getScrollElement: () => list.current,
    estimateSize: useCallback(() => estimate, []),
    overscan,
  })
  const inSight = isLong ? virtualizer.getVirtualItems() : []
  const drawn = isLong ? placed(campaigns, inSight, virtualizer.measureElement) : campaigns.map(unplaced)
  /** The height of what is left out at the end, px. */
  const rest = isLong ? virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0

  const drawName = ({ item: campaign, place }: Drawn<Named>, index: number) => (
    <li
      key={keyOf(which(campaign))}
      ref={place?.measure}
      {...placeProps(place)}
      style={{ marginBlock: `${place?.gap ?? 0}px ${index === drawn.length - 1 ? rest : 0}px` }}
    >
      <bdi>{displayName(campaign)}</bdi>
      {accountNames && <small>{accountNames.get(campaign.account)}</small>}
    </li>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
    <ul ref={list} className="names" aria-label={label} tabIndex={0}>
      {drawn.map(drawName)}
    </ul>
  )
}
