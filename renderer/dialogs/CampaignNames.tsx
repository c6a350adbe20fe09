import { keyOf, type Named, which } from '../campaigns/which'
import { displayName } from '../words/statusText'

interface Props {
  label: string
  campaigns: Named[]
  /** Where several accounts are meant, what they are called, by key. */
  accountNames?: ReadonlyMap<string, string>
}

/** Which campaigns a question is about, each by its name. */
export function CampaignNames({ label, campaigns, accountNames }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
    <ul className="names" aria-label={label} tabIndex={0}>
      {campaigns.map((campaign) => (
        <li key={keyOf(which(campaign))}>
          <bdi>{displayName(campaign)}</bdi>
          {accountNames && <small>{accountNames.get(campaign.account)}</small>}
        </li>
      ))}
    </ul>
  )
}
