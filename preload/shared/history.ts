import type { CampaignStatus, PauseEnd, Verb } from './intent'

interface Entry {
  /** Tells it from all others of its account. */
  id: string
  /** When it ended or was seen (ms since the epoch). */
  at: number
  campaignId: string
  campaignName: string
  /** Why, in the person's words; empty if not given. */
  reason: string
  /** Shared by all that was asked for at once; null for what was asked for one campaign alone. */
  batchId: string | null
}

/** Something done to a campaign here, or a change that a read showed. */
export type HistoryEntry =
  | (Entry & {
      kind: 'action'
      verb: Verb
      withProspects: boolean
      /** The campaign ran already, and only its prospects were to be resumed. */
      isOfProspects: boolean
      /** When the pause was to end (ms since the epoch), and in which zone that was chosen. */
      until: number | null
      zone: string | null
      /** A pause came to its end: there was no click. */
      byTimer: boolean
      outcome: 'done' | 'failed' | 'cancelled' | 'interrupted'
      /** What failed, as the log names it. */
      error: string | null
    })
  | (Entry & { kind: 'seen'; from: CampaignStatus; to: CampaignStatus })

/** An entry, and the key of its account. */
export type AccountEntry = HistoryEntry & { account: string }

/** A run over several campaigns, as far as it happened in the accounts on show. */
export interface HistoryRun {
  batchId: string
  /** The keys of its accounts. */
  accounts: string[]
  verb: Verb
  /** Their pauses came to their end: there was no click. */
  byTimer: boolean
  /** All of them were changed with their prospects. */
  withProspects: boolean
  /** All campaigns ran already, and only their prospects were to be resumed. */
  isOfProspects: boolean
  /** When the pauses were to end; null for no end, or for several. */
  end: PauseEnd | null
  /** Why, in the person's words; empty if not given. */
  reason: string
  /** How many of its campaigns match what was asked for. */
  found: number
  /** How many of its campaigns ended so. One that was tried again counts once, by its last outcome. */
  done: number
  failed: number
  cancelled: number
  interrupted: number
}

export interface HistoryFound {
  /** The newest first. A run over several campaigns has only its newest entry here, unless a campaign or the run was asked for. */
  entries: AccountEntry[]
  /** The runs over several campaigns that these entries belong to. */
  runs: HistoryRun[]
  /** How many such entries there are without the limit. */
  total: number
}
