import type { Tally } from './entry'
import type { Violation } from './violation'

export interface ChaosPlan {
  seed: string
  /** How many pauses and resumes the app accepts. */
  actions: number
  /** How often it is killed meanwhile. */
  kills: number
  /** The run goes on until at least this much happened, however fast the computer is. Default: 0. */
  least?: { mishaps: number; done: number }
  /** The app's built file. */
  bundle: string
}

export interface ChaosReport extends Tally {
  plan: ChaosPlan
  kills: number
  quietMoments: number
  /** Pauses and resumes of many campaigns that were begun, counted per account. */
  runs: number
  /** Pauses that ended by themselves. */
  ended: number
  /** Ends of pauses that the app reported as missed. */
  missed: number
  /** Requests that had a mishap. */
  mishaps: number
  /** ms */
  duration: number
  violation: Violation | null
  /** The newest events, if there was a violation. */
  events: readonly string[]
}
