import { type Asked, inverse } from '../../main/domain/campaign'
import type { Draws } from '../../main/domain/drawsForTest'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import type { SingleCommand } from './messages'

/** One thing to ask of the app for one campaign. */
export interface Wish {
  campaignId: string
  command: SingleCommand
  /** What the app then has to do; null if the command ends something. */
  asked: Asked | null
}

const minute = 60_000
/** ms */
const latestEnd = 6 * minute

/** An end in the near future, as a person types it. */
export function drawEnd(draws: Draws, now: number): string {
  const until = Math.ceil((now + draws.between(minute, latestEnd)) / minute) * minute
  return new Date(until).toISOString().slice(0, 16)
}

/** The typed time (ms since the epoch); null for no end. */
export const untilOf = (localTime: string | null): number | null =>
  localTime === null ? null : Date.parse(`${localTime}Z`)

/** What a person does next with a campaign that they see; null for nothing. */
export function wishFor(row: CampaignRow, snapshot: Snapshot, draws: Draws, now: number): Wish | null {
  const { id: campaignId } = row
  if (row.action) return draws.chance(0.1) ? ending('cancel', campaignId) : null
  const offer = snapshot.undoOffers.find((each) => each.campaignId === campaignId)
  if (offer && draws.chance(0.3)) {
    return { campaignId, command: { name: 'undo', campaignId, offerId: offer.id }, asked: inverse(offer) }
  }
  const answer = answering(row, draws)
  if (answer) return answer
  if (row.timedPause && draws.chance(row.timedPause.question ? 0.5 : 0.05))
    return ending(draws.chance(0.7) ? 'keep-paused' : 'remind-tomorrow', campaignId)
  return pausingOrResuming(row, snapshot, draws, now)
}

/** What a person does about an action that failed or was cut off. */
function answering({ id: campaignId, failure, interrupted }: CampaignRow, draws: Draws): Wish | null {
  if (failure && draws.chance(0.5)) {
    const { verb, withProspects, end, byTimer, plannedFor } = failure
    const asked = { verb, withProspects, end, byTimer, plannedFor }
    return { campaignId, command: { name: 'try-again', campaignId }, asked }
  }
  return (failure || interrupted) && draws.chance(0.4) ? ending('dismiss-failure', campaignId) : null
}

const ending = (
  name: 'cancel' | 'dismiss-failure' | 'keep-paused' | 'remind-tomorrow',
  campaignId: string,
): Wish => ({ campaignId, command: { name, campaignId }, asked: null })

/** Now and then the person asks for the status that the campaign already has. */
function pausingOrResuming(row: CampaignRow, { preferences }: Snapshot, draws: Draws, now: number): Wish {
  const { id: campaignId } = row
  const isPause = (row.status !== 'paused') !== draws.chance(0.15)
  if (!isPause) {
    const withProspects = draws.chance(0.2)
    const asked = { verb: 'resume', withProspects } as const
    return { campaignId, command: { name: 'resume', campaignId, withProspects }, asked }
  }
  const asked = { verb: 'pause', withProspects: preferences.pauseProspects } as const
  if (!draws.chance(0.4)) return { campaignId, command: { name: 'pause', campaignId }, asked }
  const localTime = drawEnd(draws, now)
  const end = { until: untilOf(localTime) ?? 0, zone: 'UTC' }
  return { campaignId, command: { name: 'pause-until', campaignId, localTime }, asked: { ...asked, end } }
}
