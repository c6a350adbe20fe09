import type { CampaignRef, CampaignStatus, PauseEnd, Verb } from './intent'

interface Entry {
  /** Tells it from all others of its account. */
  id: string
  /** When it ended or was seen (ms since the epoch). */
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
      /** The campaign ran already: its prospects alone were to be resumed. */
      isOfProspects: boolean
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
  /** Not before this (ms since the epoch); null for no limit. */
  from: number | null
  /** Before this (ms since the epoch); null for no limit. */
  until: number | null
  /** One campaign's part alone; null for all. */
  campaign: CampaignRef | null
  /** The campaigns of this run, each by itself; without it a run over several is one entry. */
  batchId?: string | undefined
  /** At most so many, the newest. */
  limit: number
}

/** What was asked for many campaigns at once, as far as it happened in the accounts on show. */
export interface HistoryRun {
  batchId: string
  /** The keys of its accounts. */
  accounts: string[]
  verb: Verb
  /** It was the end of their pauses that had come, and no click. */
  byTimer: boolean
  /** All of them were changed with their prospects. */
  withProspects: boolean
  /** All of its campaigns ran already: their prospects alone were to be resumed. */
  isOfProspects: boolean
  /** When the pauses were to end; null for no end, or for several. */
  end: PauseEnd | null
  /** Why, in the person's words; empty without. */
  reason: string
  /** How many of its campaigns were found by what was asked for. */
  found: number
  /** For how many of its campaigns it ended so. A campaign that was tried again counts once, by its last end. */
  done: number
  failed: number
  cancelled: number
  interrupted: number
}

/** What the history has of it. */
export interface HistoryFound {
  /** The newest first. A run over several campaigns has one entry here, its newest, unless one campaign or the run was asked for. */
  entries: AccountEntry[]
  /** The runs over several campaigns that these entries belong to. */
  runs: HistoryRun[]
  /** How many such entries there are altogether. */
  total: number
}
