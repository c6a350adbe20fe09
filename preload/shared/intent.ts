/** Alta's status of a campaign; `unknown` when it gives none, or one this app does not know. */
export type CampaignStatus = 'draft' | 'active' | 'paused' | 'completed' | 'unknown'

/** What a person can ask for. */
export type Verb = 'pause' | 'resume'

/** The status that Alta shows once it is done. */
export const statusAfter = { pause: 'paused', resume: 'active' } as const

/** Names a campaign among those of all accounts. */
export interface CampaignRef {
  /** The account's key. */
  account: string
  campaignId: string
}

/** When a pause is to end. */
export interface PauseEnd {
  /** ms since the epoch */
  until: number
  /** The IANA name of the zone in which it was chosen. */
  zone: string
}

/** What a person asked for. */
export interface Intent {
  verb: Verb
  withProspects: boolean
  /** ms since the epoch */
  askedAt: number
  /** When the pause is to end; of a resume, the end that the pause had. */
  end?: PauseEnd | undefined
  /** A pause came to its end: there was no click. */
  byTimer?: boolean | undefined
  /** When that end was (ms since the epoch). */
  plannedFor?: number | undefined
}
