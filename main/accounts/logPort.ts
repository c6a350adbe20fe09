import type {
  Banner,
  CampaignStatus,
  Connection,
  Update,
  Verb,
  Workspace,
} from '../../preload/shared/contract'
import type { CampaignEvent } from '../domain/campaign'
import type { TimedPauseOutcome } from '../domain/timedPause'

/**
 * What happened, for supporters: ids and kinds, never the name of a campaign or the content of a request or answer. An `error` is
 * written as by `errorLabel`.
 */
export type LogEvent =
  | { event: 'started'; version: string; electron: string; platform: string; inDemo: boolean }
  | { event: 'stopped' }
  /** `status` is null if no whole answer came. */
  | {
      event: 'request'
      method: string
      path: string
      status: number | null
      error: string | null
      ms: number
      requestId: string | null
    }
  /** Reads are not sent for a while. */
  | { event: 'resting'; error: string }
  | { event: 'recovered' }
  | {
      event: 'connection'
      kind: Connection['kind']
      workspace: Workspace['kind'] | null
      error: string | null
    }
  /** The reading of the list fails for another reason than before, or succeeds again. */
  | { event: 'reading'; error: string | null }
  | {
      event: 'action'
      step: ActionStep
      campaignId: string
      verb: Verb
      withProspects: boolean
      /** What Alta showed last. */
      status: CampaignStatus
      error: string | null
      sinceAsked: number
    }
  /** The person chose something for a campaign that Alta never hears of. */
  | { event: 'choice'; choice: Choice; campaignId: string }
  /** A timed pause is over, or was ended otherwise. */
  | { event: 'end-of-pause'; news: TimedPauseOutcome; campaignId: string }
  | { event: 'notice'; kind: Banner['kind']; file: string | null; error: string | null }
  /** `error` is a code. `unreachable`: the server of the updates could not be asked. */
  | { event: 'update'; stage: Update['stage'] | 'unreachable'; version: string | null; error: string | null }
  /** A bug, by where it happened. Its message might quote anything, and is left out. */
  | { event: 'unexpected'; reference: string; name: string; frames: string[] }

/** A step of an action. */
export type ActionStep = Exclude<CampaignEvent['kind'], 'read' | 'unreadable' | Choice> | 'done' | 'failed'

/** What a person may choose for a campaign. */
export type Choice = Extract<
  CampaignEvent['kind'],
  'pinned' | 'locked' | 'unlocked' | 'prospects-left' | 'forgotten-answered'
>

/** The log, for supporters. Never throws. */
export interface Log {
  log(event: LogEvent): void
  /** From now on this text is left out of the log, also if it is URL-encoded or in base64. */
  hide(secret: string): void
}
