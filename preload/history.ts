import type { CampaignStatus, Verb } from './campaignRow'

interface Entry {
  /** Tells it from all others of its account. */
  id: string
  /** When it ended or was seen, ms since the epoch. */
  at: number
  campaignId: string
  campaignName: string
  /** Why, in the person's words; empty without. */
  reason: string
  /** What was asked for many at once has this in common; null for what was asked for one alone. */
  batchId: string | null
}

/** Something that was done to a campaign from here, or a change that a read brought to light. */
export type HistoryEntry =
  | (Entry & {
      kind: 'action'
      verb: Verb
      withProspects: boolean
      /** When the pause was to end, ms since the epoch, and the zone in which that was chosen. */
      until: number | null
      zone: string | null
      /** It was the end of a pause that had come, and no click. */
      byTimer: boolean
      outcome: 'done' | 'failed' | 'cancelled' | 'interrupted'
      /** What failed, as the log names it. */
      error: string | null
    })
  | (Entry & { kind: 'seen'; from: CampaignStatus; to: CampaignStatus })

/** An entry, and the key of its account. */
export type AccountEntry = HistoryEntry & { account: string }

/** Which part of the history is asked for. */
export interface HistoryAsked {
  search: string
  filter: 'all' | 'here' | 'elsewhere' | 'failed'
  /** Not before this, ms since the epoch; null for no limit. */
  from: number | null
  /** Before this, ms since the epoch; null for no limit. */
  until: number | null
  /** One campaign's part alone; null for all. */
  campaign: { account: string; campaignId: string } | null
  /** At most so many, the newest. */
  limit: number
}

/** What the history has of it. */
export interface HistoryFound {
  /** The newest first. */
  entries: AccountEntry[]
  /** How many there are altogether that were asked for. */
  total: number
}
