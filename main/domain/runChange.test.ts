import { expect, it } from 'vitest'
import type { Outcome } from './bulkRun'
import { afterChange } from './bulkRun'
import { type CampaignEvent, type CampaignState, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { run } from './runForTest'
import { transition } from './transition'

const campaign = { ...active, id: '0' }

/** The outcome for the one campaign of a resume with prospects. Alta shows it with this status when it is asked for. */
function outcomeOfResume(status: 'active' | 'paused', withProspects: boolean): Outcome | undefined {
  const start: CampaignState = {
    ...firstSeen({ ...campaign, status }, { at: 1, ticket: 0 }),
    prospectsHeld: true,
  }
  const events: CampaignEvent[] = [
    { kind: 'asked', verb: 'resume', withProspects, at: 2, ticket: 1, via: 'run' },
    { kind: 'accepted', ticket: 2 },
    { kind: 'read', campaign: { ...campaign, status: 'active' }, at: 3, ticket: 3 },
  ]
  let before = start
  let resume = run(['under-way'], { verb: 'resume', withProspects })
  for (const event of events) {
    const after = transition(before, event)
    resume = afterChange(resume, { before, event, after })
    before = after
  }
  return resume.members[0]?.outcome
}

it('a resume that only brought the prospects back leaves nothing to be undone', () => {
  expect(outcomeOfResume('paused', true)).toBe('done')
  expect(outcomeOfResume('active', true)).toBe('prospects-only')
  expect(outcomeOfResume('active', false)).toBe('needless')
})
