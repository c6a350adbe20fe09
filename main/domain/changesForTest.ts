import type { CampaignChange, CampaignEvent, CampaignState } from './campaign'
import { transition } from './transition'

/** What these events, one after the other, change about a campaign. */
export function changesBy(events: readonly CampaignEvent[], start: CampaignState): CampaignChange[] {
  let before = start
  return events.map((event) => {
    const change = { before, event, after: transition(before, event) }
    before = change.after
    return change
  })
}
