import { describe, expect, it } from 'vitest'
import type { AppError } from '../../preload/shared/contract'
import {
  errorLabel,
  isFromAlta,
  isTemporary,
  isWorthRetryingSoon,
  mayHaveHappened,
  neverReachedAlta,
  retryAtOf,
  retryDelay,
} from './result'

const gateway = (status: number, retryAt?: number): AppError => ({ kind: 'gateway', status, retryAt })
const server = (status: number, retryAt?: number): AppError => ({ kind: 'server', status, retryAt })
const badAnswer: AppError = { kind: 'bad-answer', reason: 'status is missing' }
const usedUp: AppError = { kind: 'rate-limited', retryAt: 9, why: 'used-up' }
const limitedByGateway: AppError = { kind: 'rate-limited', retryAt: 9, why: 'gateway' }
const forbidden: AppError = { kind: 'forbidden', right: 'pause' }

describe('a request', () => {
  it.each<[AppError, boolean]>([
    [{ kind: 'connection-lost' }, true],
    [{ kind: 'timeout' }, true],
    [server(500), true],
    [badAnswer, true],
    [gateway(408), true],
    [gateway(500), true],
    [gateway(504), true],
    [gateway(403), false],
    [gateway(425), false],
    [{ kind: 'offline' }, false],
    [usedUp, false],
    [forbidden, false],
  ])('that failed with %o may have had its effect all the same: %s', (error, expected) => {
    expect(mayHaveHappened(error)).toBe(expected)
  })

  it.each<[AppError, boolean]>([
    [{ kind: 'offline' }, true],
    [{ kind: 'proxy' }, true],
    [gateway(421), true],
    [gateway(425), true],
    [gateway(403), false],
    [gateway(502), false],
    [{ kind: 'timeout' }, false],
    [server(500), false],
  ])('that failed with %o never reached Alta: %s', (error, expected) => {
    expect(neverReachedAlta(error)).toBe(expected)
  })

  it.each<[AppError, boolean]>([
    [{ kind: 'offline' }, true],
    [{ kind: 'sign-in-page' }, true],
    [gateway(403), true],
    [{ kind: 'connection-lost' }, true],
    [{ kind: 'timeout' }, true],
    [server(500), true],
    [badAnswer, true],
    [forbidden, false],
    [{ kind: 'not-found' }, false],
  ])('that failed with %o may succeed later by itself: %s', (error, expected) => {
    expect(isTemporary(error)).toBe(expected)
  })

  it.each<[AppError, boolean]>([
    [{ kind: 'connection-lost' }, true],
    [{ kind: 'timeout' }, true],
    [server(500), true],
    [gateway(500), true],
    [gateway(401), true],
    [gateway(425), true],
    [gateway(404), false],
    [{ kind: 'offline' }, false],
    [badAnswer, false],
    [usedUp, false],
  ])('that failed with %o is tried again in a moment: %s', (error, expected) => {
    expect(isWorthRetryingSoon(error)).toBe(expected)
  })

  it.each([server(503, 9), gateway(503, 9), gateway(425, 9)])(
    'that failed with %o is not tried before the time that the answer named',
    (error) => {
      expect(isWorthRetryingSoon(error)).toBe(false)
      expect(retryAtOf(error)).toBe(9)
    },
  )

  it('that is over a limit may go out again when the answer says so', () => {
    expect(retryAtOf(usedUp)).toBe(9)
    expect(retryAtOf(gateway(503))).toBeUndefined()
  })
})

it.each<[AppError, boolean]>([
  [usedUp, true],
  [{ kind: 'rate-limited', retryAt: 9, why: 'backing-off' }, true],
  [limitedByGateway, false],
  [server(500), true],
  [{ kind: 'unauthorized' }, true],
  [{ kind: 'rejected', message: 'No.' }, true],
  [gateway(500), false],
  [{ kind: 'timeout' }, false],
])('the answer %o is Alta’s own: %s', (error, expected) => {
  expect(isFromAlta(error)).toBe(expected)
})

it.each<[AppError, string]>([
  [server(500), 'server 500'],
  [gateway(502), 'gateway 502'],
  [limitedByGateway, 'rate-limited gateway'],
  [forbidden, 'forbidden pause'],
  [{ kind: 'keychain', problem: 'locked' }, 'keychain locked'],
  [badAnswer, 'bad-answer: status is missing'],
  [{ kind: 'not-running', why: 'archived' }, 'not-running archived'],
  [{ kind: 'timeout' }, 'timeout'],
  [{ kind: 'rejected', message: 'Alta’s own words' }, 'rejected'],
])('the log names %o by what tells it apart, without Alta’s words: %s', (error, label) => {
  expect(errorLabel(error)).toBe(label)
})

it.each([
  [1, 0, 500],
  [1, 1, 2000],
  [2, 0, 500],
  [2, 0.5, 2250],
  [2, 1, 4000],
  [3, 1, 8000],
  [5, 1, 30_000],
  [50, 1, 30_000],
])(
  'after %i tries the wait drawn with %d is %i ms: up to twice as long each time, and half a minute at most',
  (triesBefore, random, ms) => {
    expect(retryDelay(triesBefore, random)).toBe(ms)
  },
)
