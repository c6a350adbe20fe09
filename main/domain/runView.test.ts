import { expect, test } from 'vitest'
import type { Outcome } from './bulkRun'
import { firstSeen } from './campaign'
import { active as activeCampaign } from './campaignForTest'
import { run } from './runForTest'
import { toRunView } from './runView'

const view = (...outcomes: Outcome[]) => toRunView(run(outcomes), 'first', new Map())

test('a resume of campaigns alone that others were quicker with is none of their prospects', () => {
  const active = new Map([['0', firstSeen({ ...activeCampaign, id: '0' }, { at: 1, ticket: 1 })]])
  expect(toRunView(run(['needless'], { verb: 'resume' }), 'first', active).isOfProspects).toBe(false)
})

test('what can be put back or tried again is named when the run is over, and not before', () => {
  const named = (index: number) => ({ campaignId: `${index}`, name: `C${index}` })
  expect(view('done', 'failed', 'needless', 'cancelled')).toMatchObject({
    left: 0,
    restorable: [named(0)],
    retryable: [named(1), named(3)],
  })
  for (const unfinished of ['waiting', 'under-way'] as const) {
    expect(view('done', 'failed', unfinished)).toMatchObject({ left: 1, done: 1, failed: 1, restorable: [] })
    expect(view('done', 'failed', unfinished).retryable).toEqual([])
  }
})
