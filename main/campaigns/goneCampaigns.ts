import type { GoneCampaign, Notice } from '../../preload/shared/contract'
import type { CampaignState } from '../domain/campaign'
import type { StateKeeper } from './stateKeeper'

type CampaignsGone = Extract<Notice, { kind: 'campaigns-gone' }>

/** So many are named in any case. */
const fewNames = 3

/** Takes a campaign from the list that Alta does not find any more, and tells the person. */
export function forgetGone(keeper: StateKeeper, state: CampaignState): void {
  const campaigns = new Map(keeper.state.campaigns)
  campaigns.delete(state.campaign.id)
  keeper.change({ campaigns })
  const told = keeper.state.notices.find(
    (notice): notice is CampaignsGone => notice.kind === 'campaigns-gone',
  )
  const before = told?.named.filter(({ campaignId }) => campaignId !== state.campaign.id) ?? []
  const gone = goneOf(state)
  const isNamed = gone.end !== null || gone.isLocked || before.length < fewNames
  const named = isNamed ? [...before, gone] : before
  keeper.notify({ kind: 'campaigns-gone', count: (told?.count ?? 0) + 1, named })
}

const goneOf = ({ campaign: { id, name }, timer, lock }: CampaignState): GoneCampaign => ({
  campaignId: id,
  name,
  end: timer && { until: timer.until, zone: timer.zone },
  isLocked: lock !== null,
})
