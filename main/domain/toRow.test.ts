import { expect, it } from 'vitest'
import type { CampaignState } from './campaign'
import { firstSeen } from './campaign'
import { active } from './campaignForTest'
import { toRow } from './toRow'

const asked = { verb: 'pause', withProspects: true, askedAt: 2 } as const
const rowOf = (differences: Partial<CampaignState>) =>
  toRow({ ...firstSeen(active, { at: 1, ticket: 1 }), ...differences }, 'first')

it('shows what is under way and how far it is, and nothing of how that is known', () => {
  const progress = { phase: 'waiting', retryAt: 90, why: 'used-up' } as const
  const known = { ticket: 5, answeredAt: null, isPatient: true, via: 'tray', changesStatus: true } as const
  expect(rowOf({ action: { ...asked, ...known, progress } }).action).toEqual({ ...asked, progress })
})

it('shows what was cut off as it was asked for', () => {
  expect(rowOf({ interrupted: { ...asked, changesStatus: true } }).interrupted).toEqual(asked)
})

it('shows the end of a pause, and what the person is asked once it has come', () => {
  const shown = { until: 90, zone: 'Europe/Berlin', atEnd: 'resume' } as const
  const timedPause = { ...shown, leftAt: 5, question: null }
  const lock = { at: 1, reason: '' }
  expect(rowOf({ timedPause }).timedPause).toEqual({ ...shown, question: null })
  const missed = { ...timedPause, question: 'missed' } as const
  expect(rowOf({ timedPause: missed }).timedPause).toEqual({ ...shown, question: 'missed' })
  expect(rowOf({ timedPause: missed, lock }).timedPause).toEqual({ ...shown, question: 'locked' })
})

it('shows nothing of these where there is nothing', () => {
  expect(rowOf({})).toMatchObject({ action: null, interrupted: null, timedPause: null })
})
