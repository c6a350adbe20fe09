import type { Snapshot, UndoOffer } from '../../preload/contract'

const statusAfter = { pause: 'paused', resume: 'active' } as const

/** The newest offer whose campaign is on the list, as the action left it, with nothing under way: there is no more to undo. */
export function offerOnShow({ undoOffers, campaigns }: Snapshot): UndoOffer | undefined {
  return undoOffers.find(({ account, campaignId, verb }) =>
    campaigns.some(
      (row) =>
        row.id === campaignId &&
        row.account === account &&
        row.action === null &&
        row.status === statusAfter[verb],
    ),
  )
}
