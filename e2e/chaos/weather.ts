import type { Draws } from '../../main/domain/drawsForTest'

/** What the network does to one request. */
export type Mishap =
  | 'none'
  | 'slow'
  | 'broken-before'
  | 'answer-lost'
  | 'answer-cut'
  | 'limit'
  | 'server-error'
  | 'server-error-after-all'
  | 'silence'
  | 'too-late'
  | 'sign-in-page'

const bad: Readonly<Record<Exclude<Mishap, 'none'>, number>> = {
  slow: 20,
  'broken-before': 14,
  'answer-lost': 18,
  'answer-cut': 12,
  limit: 8,
  'server-error': 12,
  'server-error-after-all': 8,
  silence: 3,
  'too-late': 4,
  'sign-in-page': 1,
}

/** How long the weather lasts before it changes (ms). */
const spell = 15_000
const roughness = { calm: 0.05, rough: 0.4, storm: 0.85 } as const

/** How likely a request is to go wrong at `now`. Calm, rough and stormy times alternate by the seed. */
export function riskAt(now: number, drawsFor: (name: string) => Draws): number {
  const draws = drawsFor(`weather ${Math.floor(now / spell)}`)
  return roughness[draws.weighted({ calm: 3, rough: 5, storm: 2 }, 'calm')]
}

export function drawMishap(risk: number, draws: Draws): Mishap {
  return draws.chance(risk) ? draws.weighted(bad, 'slow') : 'none'
}
