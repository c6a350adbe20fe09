import { type Asked, inverse } from '../../main/domain/campaign'
import type { Draws } from '../../main/domain/drawsForTest'
import type { CampaignRow, Snapshot } from '../../preload/contract'
import type { Command } from './messages'

/** Something to ask of the app for one campaign. */
export interface Wish {
  campaignId: string
  command: Command
  /** What the app has to do then; null when the command ends something. */
  asked: Asked | null
}

/** What a person does next about a campaign that they see; null for nothing. */
export function wishFor(row: CampaignRow, snapshot: Snapshot, draws: Draws): Wish | null {
  const { id: campaignId } = row
  if (row.action) return draws.chance(0.1) ? cancelling(campaignId) : null
  const offer = snapshot.undoOffers.find((each) => each.campaignId === campaignId)
  if (offer && draws.chance(0.3)) {
    return { campaignId, command: { name: 'undo', offerId: offer.id }, asked: inverse(offer) }
  }
  if (row.failure && draws.chance(0.5)) {
    const { verb, withProspects } = row.failure
    return { campaignId, command: { name: 'try-again', campaignId }, asked: { verb, withProspects } }
  }
  if ((row.failure || row.interrupted) && draws.chance(0.4)) {
    return { campaignId, command: { name: 'dismiss-failure', campaignId }, asked: null }
  }
  return pausingOrResuming(row, snapshot, draws)
}

const cancelling = (campaignId: string): Wish => ({
  campaignId,
  command: { name: 'cancel', campaignId },
  asked: null,
})

/** Now and then what is so already. */
function pausingOrResuming(row: CampaignRow, { preferences }: Snapshot, draws: Draws): Wish {
  const { id: campaignId } = row
  const isPause = (row.status !== 'paused') !== draws.chance(0.1)
  if (isPause) {
    const asked = { verb: 'pause', withProspects: preferences.pauseProspects } as const
    return { campaignId, command: { name: 'pause', campaignId }, asked }
  }
  const withProspects = draws.chance(0.2)
  return {
    campaignId,
    command: { name: 'resume', campaignId, withProspects },
    asked: { verb: 'resume', withProspects },
  }
}
