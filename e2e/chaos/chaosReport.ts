import type { Tally } from './entry'
import type { Violation } from './violation'

export interface ChaosPlan {
  seed: string
  /** How many pauses and resumes the app takes on. */
  actions: number
  /** How often it is killed meanwhile. */
  kills: number
  /** It goes on until at least so much happened, however fast the computer is; 0 unless told. */
  least?: { mishaps: number; done: number }
  /** The app's built file. */
  bundle: string
}

export interface ChaosReport extends Tally {
  plan: ChaosPlan
  kills: number
  quietMoments: number
  /** Pauses and resumes of many campaigns that were begun, in each account by itself. */
  runs: number
  /** Pauses that ended by themselves. */
  ended: number
  /** Ends of pauses that were told as missed. */
  missed: number
  /** Requests that something happened to on their way. */
  mishaps: number
  /** ms */
  duration: number
  violation: Violation | null
  /** The newest lines of what happened, when there was a violation. */
  events: readonly string[]
}
