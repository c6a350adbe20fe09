import { describe, expect, it } from 'vitest'
import type { CampaignStatus, Verb } from '../../preload/shared/contract'
import { afterChange, type Outcome } from './bulkRun'
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

const seen = (status: CampaignStatus, ...events: CampaignEvent[]) =>
  events.reduce(transition, firstSeen({ ...campaign, status }, { at: 1, ticket: 0 }))
const asked = (verb: Verb, withProspects = false) =>
  ({ kind: 'asked', verb, withProspects, at: 2, ticket: 2, via: 'run' }) as const
const pause = asked('pause')
const onRow = { ...pause, via: 'window' } as const
const accepted: CampaignEvent = { kind: 'accepted', ticket: 3 }
const postponed: CampaignEvent = { kind: 'postponed', retryAt: 9, why: 'used-up' }
const refused: CampaignEvent = { kind: 'refused', error: { kind: 'forbidden', right: 'pause' }, at: 3 }
const cutOff: CampaignEvent = { kind: 'cut-off' }
const cancelled: CampaignEvent = { kind: 'cancelled' }
const dismissed: CampaignEvent = { kind: 'failure-dismissed' }
const read = (status: CampaignStatus): CampaignEvent => ({
  kind: 'read',
  campaign: { ...campaign, status },
  at: 4,
  ticket: 4,
})

/** The outcome for a campaign of a run, after an event. */
function outcomeAfter(outcome: Outcome, before: CampaignState, event: CampaignEvent, verb: Verb = 'pause') {
  const after = transition(before, event)
  return afterChange(run([outcome], { verb }), { before, event, after }).members[0]?.outcome
}

describe('what a run pauses', () => {
  it.each<[string, Outcome, CampaignState, CampaignEvent]>([
    ['is under way when Alta says yes', 'under-way', seen('active', pause), accepted],
    ['is done when Alta shows it paused', 'done', seen('active', pause, accepted), read('paused')],
    ['has failed when Alta refuses', 'failed', seen('active', pause), refused],
    ['is cancelled when the person wants that', 'cancelled', seen('active', pause, postponed), cancelled],
    ['is under way when it is cut off', 'under-way', seen('active', pause), cutOff],
    ['is done when Alta shows it paused after that', 'done', seen('active', pause, cutOff), read('paused')],
    ['has failed when Alta does not', 'failed', seen('active', pause, cutOff), read('active')],
    ['has failed when the person gives it up', 'failed', seen('active', pause, cutOff), dismissed],
    [
      'is under way still when others are quicker than the request',
      'under-way',
      seen('active'),
      read('paused'),
    ],
    [
      'needed no pause when it was paused already, also with prospects',
      'needless',
      seen('paused', asked('pause', true), accepted),
      read('paused'),
    ],
  ])('%s', (_, expected, before, event) => {
    expect(outcomeAfter('under-way', before, event)).toBe(expected)
  })

  it.each<[string, Outcome, CampaignState, CampaignEvent]>([
    ['is under way again when it is tried on its row', 'under-way', seen('active', pause, refused), onRow],
    ['or from the tray', 'under-way', seen('active', pause, refused), { ...onRow, via: 'tray' }],
    ['but not by another run', 'failed', seen('active', pause, refused), pause],
    ['nor when it is resumed', 'failed', seen('active', pause, refused), { ...onRow, verb: 'resume' }],
    ['nor after it was dismissed', 'failed', seen('active', pause, refused, dismissed), onRow],
    [
      'needs nothing more when Alta shows it paused',
      'needless',
      seen('active', pause, refused),
      read('paused'),
    ],
    ['has failed as long as Alta shows it active', 'failed', seen('active', pause, refused), read('active')],
    [
      'has failed also when it is dismissed where it was paused',
      'failed',
      seen('paused', pause, refused),
      dismissed,
    ],
  ])('and failed %s', (_, expected, before, event) => {
    expect(outcomeAfter('failed', before, event)).toBe(expected)
  })

  it.each<[string, Outcome, CampaignState, CampaignEvent]>([
    ['needs nothing more when Alta shows it paused', 'needless', seen('active'), read('paused')],
    ['is cancelled as long as Alta does not', 'cancelled', seen('active'), read('completed')],
    [
      'stays cancelled while it is resumed on its row',
      'cancelled',
      seen('paused', asked('resume')),
      accepted,
    ],
  ])('and was cancelled %s', (_, expected, before, event) => {
    expect(outcomeAfter('cancelled', before, event)).toBe(expected)
  })

  it.each<[string, Outcome, CampaignState, CampaignEvent]>([
    ['is done while Alta shows it paused', 'done', seen('paused', asked('resume')), read('paused')],
    ['is overtaken when Alta shows it active', 'overtaken', seen('paused'), read('active')],
    ['is done until Alta shows the resume', 'done', seen('paused', asked('resume')), accepted],
  ])('and was done %s', (_, expected, before, event) => {
    expect(outcomeAfter('done', before, event)).toBe(expected)
  })

  it.each(['waiting', 'needless', 'overtaken'] as const)('is %s whatever others do', (outcome) => {
    expect(outcomeAfter(outcome, seen('active'), read('paused'))).toBe(outcome)
    expect(outcomeAfter(outcome, seen('paused'), read('active'))).toBe(outcome)
  })
})

describe('a resume of prospects', () => {
  const held = { ...seen('active'), prospectsHeld: true }
  const resume = asked('resume', true)

  it('has failed when Alta refuses it, though the campaign runs', () => {
    expect(outcomeAfter('under-way', transition(held, resume), refused, 'resume')).toBe('failed')
  })

  it('that was cancelled is not made needless by a reading that shows nothing new', () => {
    expect(outcomeAfter('cancelled', held, read('active'), 'resume')).toBe('cancelled')
  })
})

it('a run stays the same object unless one of its campaigns has another outcome, and then only that one', () => {
  const paused = run(['done', 'done', 'needless'])
  const seenAs = (id: string, status: CampaignStatus) =>
    firstSeen({ ...campaign, id, status }, { at: 1, ticket: 0 })
  const changed = (id: string, status: CampaignStatus) =>
    afterChange(paused, { before: seenAs(id, 'paused'), event: read(status), after: seenAs(id, status) })
  expect(changed('1', 'paused')).toBe(paused)
  expect(changed('2', 'active')).toBe(paused)
  expect(changed('of no run', 'active')).toBe(paused)
  expect(changed('1', 'active').members.map(({ outcome }) => outcome)).toEqual([
    'done',
    'overtaken',
    'needless',
  ])
})
