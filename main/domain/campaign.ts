import type { CampaignStatus } from '../../preload/contract'

/** A campaign as Alta describes it. */
export interface Campaign {
  id: string
  name: string
  status: CampaignStatus
  isArchived: boolean
  /** ms since the epoch */
  launchedAt: number | null
}
