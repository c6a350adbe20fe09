import { type UIEvent, useState } from 'react'
import { keyOf, type Named, which } from '../campaigns/which'
import { displayName } from '../words/statusText'

/** So many names are drawn, and as many more whenever the end of them is near: of 10,000 the question would come late. */
const atATime = 200

interface Props {
  label: string
  campaigns: Named[]
  /** Where several accounts are meant, what they are called, by key. */
  accountNames?: ReadonlyMap<string, string>
}

/** Which campaigns a question is about, each by its name. */
export function CampaignNames({ label, campaigns, accountNames }: Props) {
  const [drawn, setDrawn] = useState(atATime)

  function drawMore({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) {
    const isNearEnd = scrollTop + 2 * clientHeight > scrollHeight
    if (isNearEnd && drawn < campaigns.length) setDrawn(drawn + atATime)
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
    <ul className="names" aria-label={label} tabIndex={0} onScroll={drawMore}>
      {campaigns.slice(0, drawn).map((campaign) => (
        <li key={keyOf(which(campaign))}>
          <bdi>{displayName(campaign)}</bdi>
          {accountNames && <small>{accountNames.get(campaign.account)}</small>}
        </li>
      ))}
    </ul>
  )
}
