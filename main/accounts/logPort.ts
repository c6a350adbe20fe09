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
 * What happened, for supporters: ids and kinds, never the name of a campaign, nor what a request or an answer held.
 * An `error` is as `errorLabel` gives it, a span in ms.
 */
export type LogEvent =
  | { event: 'started'; version: string; electron: string; platform: string; inDemo: boolean }
  | { event: 'stopped' }
  /** `status` is null when no whole answer came. */
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
  /** The reading of the list fails otherwise than before, or succeeds again. */
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
  /** The person chose something of a campaign that Alta does not hear of. */
  | { event: 'choice'; choice: Choice; campaignId: string }
  /** The end of a pause came, or was done away with. */
  | { event: 'end-of-pause'; news: TimedPauseOutcome; campaignId: string }
  | { event: 'notice'; kind: Banner['kind']; file: string | null; error: string | null }
  /** `error` is the code of what went wrong; `unreachable` when it could not be looked for an update. */
  | { event: 'update'; stage: Update['stage'] | 'unreachable'; version: string | null; error: string | null }
  /** A bug: no message, since that may quote anything, but where it came from. */
  | { event: 'unexpected'; reference: string; name: string; frames: string[] }

/** What became of an action, or what was done about it. */
export type ActionStep = Exclude<CampaignEvent['kind'], 'read' | 'unreadable' | Choice> | 'done' | 'failed'

/** What a person may choose of a campaign. */
export type Choice = Extract<
  CampaignEvent['kind'],
  'pinned' | 'locked' | 'unlocked' | 'prospects-left' | 'forgotten-answered'
>

/** Keeps what happened for supporters; never throws. */
export interface Log {
  log(event: LogEvent): void
  /** From now on this text is nowhere in the log, nor is it URL-encoded or in base64. */
  hide(secret: string): void
}
