import type { Snapshot, UndoOffer } from '../../preload/contract'
import { stillStands } from '../../preload/shared/undo'

/** The newest offer whose campaign is on the list, as the action left it, with nothing under way: there is no more to undo. */
export const offerOnShow = ({ undoOffers, campaigns }: Snapshot): UndoOffer | undefined =>
  undoOffers.find((offer) => stillStands(offer, campaigns))
