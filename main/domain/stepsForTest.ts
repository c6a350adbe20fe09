import type { AppError, CampaignStatus, Verb } from '../../preload/shared/contract'
import {
  type Asked,
  type Campaign,
  type CampaignEvent,
  type CampaignState,
  firstSeen,
  type Via,
} from './campaign'
import { active } from './campaignForTest'
import { transition } from './transition'

/** The campaign after these events. The time of each is its ticket too, and the first read was at 0. */
export const following = (...events: CampaignEvent[]): CampaignState =>
  events.reduce(transition, firstSeen(active, { at: 0, ticket: 0 }))

export const shows = (
  status: CampaignStatus,
  at: number,
  differences: Partial<Campaign> = {},
): CampaignEvent => ({
  kind: 'read',
  campaign: { ...active, status, ...differences },
  at,
  ticket: at,
})

export const asked = (
  verb: Verb,
  at: number,
  differences: Partial<Asked> & { via?: Via } = {},
): CampaignEvent => ({
  kind: 'asked',
  verb,
  withProspects: false,
  at,
  ticket: at,
  ...differences,
})

export const accepted = (ticket: number): CampaignEvent => ({ kind: 'accepted', ticket })
export const lost = (ticket: number): CampaignEvent => ({ kind: 'lost', ticket })
export const postponed: CampaignEvent = { kind: 'postponed', retryAt: 99, why: 'used-up' }
export const patienceEnded = (at: number): CampaignEvent => ({ kind: 'patience-ended', at })
export const refused = (error: AppError, at: number): CampaignEvent => ({ kind: 'refused', error, at })
export const cutOff: CampaignEvent = { kind: 'cut-off' }
export const dismissed: CampaignEvent = { kind: 'failure-dismissed' }

/** Alta’s own refusal, and that of something in between. */
export const noRight: AppError = { kind: 'forbidden', right: 'resume' }
export const gateway: AppError = { kind: 'gateway', status: 403 }

/** A pause at 1 that Alta shows at 3. */
export const pausedHere = (differences: Partial<Asked> = {}): CampaignEvent[] => [
  asked('pause', 1, differences),
  accepted(2),
  shows('paused', 3),
]
