import type {
  CampaignRow,
  Connection,
  Notice,
  Reading,
  RunView,
  UndoOffer,
} from '../../preload/shared/contract'

/** All that is to be seen of one account. */
export interface AccountView {
  key: string
  connection: Connection
  campaigns: CampaignRow[]
  reading: Reading
  undoOffers: readonly UndoOffer[]
  runs: readonly RunView[]
  notices: readonly Notice[]
  /** Ids of the campaigns last acted on, the newest first. */
  recentlyUsed: readonly string[]
}

/** An account, and what it is called. */
export interface NamedAccount extends AccountView {
  name: string
}
