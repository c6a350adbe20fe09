import { expect, it } from 'vitest'
import type { AppError } from '../../preload/shared/contract'
import { needsBanner, type ShownBy } from './commands'

const cases: [AppError, ShownBy, boolean][] = [
  [{ kind: 'busy' }, 'answer', true],
  [{ kind: 'not-found' }, 'answer', true],
  [{ kind: 'not-running', why: 'archived' }, 'answer', true],
  [{ kind: 'campaign-locked' }, 'answer', true],
  [{ kind: 'invalid-input', field: 'campaign-id', problem: 'not-an-id' }, 'answer', true],
  [{ kind: 'not-found' }, 'snapshot', false],
  [{ kind: 'busy' }, 'snapshot', false],
  [{ kind: 'not-connected' }, 'snapshot', true],
  [{ kind: 'unexpected', reference: 'a1b2' }, 'snapshot', true],
  [{ kind: 'offline' }, 'answer', false],
  [{ kind: 'keychain', problem: 'locked' }, 'answer', false],
]

it.each(cases)('%o, shown by the %s, is told in the banner: %s', (error, shownBy, expected) => {
  expect(needsBanner(error, shownBy)).toBe(expected)
})
