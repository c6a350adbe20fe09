import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CampaignStatus, Verb } from '../../preload/shared/contract'
import { type CampaignEvent, type CampaignState, firstSeen } from './campaign'
import { active } from './campaignForTest'
import { transition } from './transition'

let ticket = 0
const next = () => {
  ticket += 1
  return ticket
}
const shows = (status: CampaignStatus): CampaignEvent => ({
  kind: 'read',
  campaign: { ...active, status },
  at: 9,
  ticket: next(),
})
const asked = (verb: Verb, withProspects: boolean): CampaignEvent => ({
  kind: 'asked',
  verb,
  withProspects,
  at: 1,
  ticket: next(),
})
const accepted = (): CampaignEvent => ({ kind: 'accepted', ticket: next() })
const lost = (): CampaignEvent => ({ kind: 'lost', ticket: next() })
const refused = { kind: 'refused', error: { kind: 'forbidden', right: 'resume' }, at: 5 } as const
const pause = (withProspects: boolean) => [asked('pause', withProspects), accepted(), shows('paused')]
const resume = (withProspects: boolean) => [asked('resume', withProspects), accepted(), shows('active')]
const from = (state: CampaignState, ...events: CampaignEvent[]) => events.reduce(transition, state)

const cutOff = { kind: 'cut-off' } as const
const patienceEnded = { kind: 'patience-ended', at: 9 } as const
const cancelled = { kind: 'cancelled' } as const
const dismissed = { kind: 'failure-dismissed' } as const

const start = firstSeen(active, { at: 0, ticket: 0 })
/** What led to a pause with prospects, and what then to a resume without them. */
const held = pause(true)
const running = [...held, ...resume(false)]

describe('prospects that were paused here stay marked', () => {
  it.each<[string, before: CampaignEvent[], CampaignEvent[]]>([
    ['a resume without them', held, resume(false)],
    ['readings since', running, [shows('active'), shows('active')]],
    ['a status that is unknown for a while', running, [shows('unknown'), shows('active')]],
    ['a status that is unknown while paused', held, [shows('unknown'), shows('paused')]],
    ['a pause without them', running, pause(false)],
    ['a pause elsewhere', running, [shows('paused')]],
    ['a pause elsewhere that was ended here', running, [shows('paused'), ...resume(false)]],
    [
      'a resume that was cut off, and is found done',
      held,
      [asked('resume', false), { kind: 'cut-off' }, shows('active')],
    ],
    ['a resume whose answer was lost', held, [asked('resume', false), lost(), shows('active')]],
    [
      'a resume that was shown so late that nobody waited',
      held,
      [
        asked('resume', false),
        accepted(),
        { kind: 'patience-ended', at: 9 },
        { kind: 'cancelled' },
        shows('active'),
      ],
    ],
    [
      'a resume whose answer was lost, and that is shown after it was told as failed',
      held,
      [asked('resume', false), lost(), shows('paused'), { kind: 'patience-ended', at: 9 }, shows('active')],
    ],
    ['a resume of them that Alta refused', running, [asked('resume', true), refused]],
    ['a pause that Alta refused', running, [asked('pause', false), refused]],
  ])('after %s', (_, before, events) => {
    expect(from(start, ...before, ...events)).toMatchObject({ prospectsHeld: true, drift: null })
  })
})

describe('prospects are told to be paused perhaps, after a pause from here', () => {
  it.each<[string, CampaignEvent[]]>([
    ['was cut off, and is found done', [asked('pause', true), cutOff, shows('paused')]],
    [
      'nobody waited for any more',
      [asked('pause', true), accepted(), patienceEnded, cancelled, shows('paused')],
    ],
    [
      'was told as failed, and is shown after all',
      [asked('pause', true), lost(), patienceEnded, shows('active'), shows('paused')],
    ],
    [
      'had no answer, of a campaign that was paused already',
      [asked('pause', true), lost(), shows('paused'), patienceEnded],
    ],
  ])('that %s', (_, events) => {
    const paused = from(start, ...events)
    expect(paused).toMatchObject({ prospectsHeld: false, mayHoldProspects: true })
    expect(from(paused, ...resume(false))).toMatchObject({ mayHoldProspects: true, drift: null })
    expect(from(paused, ...resume(true)).mayHoldProspects).toBe(false)
    expect(from(paused, ...resume(false), ...pause(true))).toMatchObject({
      prospectsHeld: true,
      mayHoldProspects: false,
    })
    expect(from(paused, shows('active')).mayHoldProspects).toBe(false)
  })

  it.each<[string, CampaignEvent[]]>([
    ['was without them', [asked('pause', false), cutOff, shows('paused')]],
    ['Alta refused', [asked('pause', true), refused, shows('paused')]],
    [
      'was told as failed and dismissed',
      [asked('pause', true), lost(), patienceEnded, shows('active'), dismissed, shows('paused')],
    ],
    [
      'a resume of them came after',
      [asked('pause', true), accepted(), patienceEnded, cancelled, ...resume(true), shows('paused')],
    ],
  ])('but not that %s', (_, events) => {
    expect(from(start, ...events)).toMatchObject({ prospectsHeld: false, mayHoldProspects: false })
  })
})

describe('prospects are marked no more', () => {
  it.each<[string, before: CampaignEvent[], CampaignEvent[]]>([
    ['once they were resumed with their campaign', held, resume(true)],
    ['once they alone were resumed', running, resume(true)],
    ['when a resume of them may have been heard', running, [asked('resume', true), lost()]],
    ['when a resume of them was cut off', running, [asked('resume', true), { kind: 'cut-off' }]],
    ['of a campaign that is completed', running, [shows('completed')]],
    ['of a campaign that is a draft again', held, [shows('draft')]],
    ['when somebody else resumed the campaign', held, [shows('active')]],
    ['when somebody else resumed it while its status was unknown', held, [shows('unknown'), shows('active')]],
    ['when somebody else paused and resumed it', running, [shows('paused'), shows('active')]],
    [
      'when somebody else resumed what was refused here',
      held,
      [asked('resume', false), refused, shows('active')],
    ],
  ])('%s', (_, before, events) => {
    expect(from(start, ...before, ...events).prospectsHeld).toBe(false)
  })

  it('and who resumed it elsewhere is told that it was paused with them', () => {
    const drifted = from(start, ...held, shows('active'))
    expect(drifted.drift).toMatchObject({ withProspects: true })
    expect(from(drifted, ...pause(true))).toMatchObject({ prospectsHeld: true, drift: null })
  })
})

describe('a resume of the prospects alone', () => {
  it('is done once Alta accepted it and was read', () => {
    const sent = from(start, ...running, asked('resume', true), accepted())
    expect(sent).toMatchObject({ prospectsHeld: false, action: { progress: { phase: 'confirming' } } })
    expect(from(sent, shows('active'))).toMatchObject({ action: null, failure: null, prospectsHeld: false })
  })

  it.each<[string, () => [CampaignEvent, CampaignEvent]]>([
    ['before', () => [{ kind: 'patience-ended', at: 9 }, shows('active')]],
    ['after', () => [shows('active'), { kind: 'patience-ended', at: 9 }]],
  ])('whose answer was lost is not called done, patience ended %s the read', (_, events) => {
    const over = from(start, ...running, asked('resume', true), lost(), ...events())
    expect(over).toMatchObject({ action: null, failure: { error: { kind: 'not-applied' } } })
  })
})

describe('whoever wants its prospects to stay paused', () => {
  const left: CampaignEvent[] = [...running, { kind: 'prospects-left' }]

  it('is asked no more', () => {
    expect(from(start, ...left).prospectsLeftOnPurpose).toBe(true)
    expect(from(start, ...left, shows('active'), shows('unknown')).prospectsLeftOnPurpose).toBe(true)
    expect(from(start, { kind: 'prospects-left' }).prospectsLeftOnPurpose).toBe(false)
  })

  it.each<[string, CampaignEvent[]]>([
    ['a pause', [asked('pause', false)]],
    ['a resume', [asked('resume', true)]],
    ['a pause and resume elsewhere', [shows('paused'), shows('active')]],
  ])('is asked anew after %s', (_, events) => {
    expect(from(start, ...left, ...events).prospectsLeftOnPurpose).toBe(false)
  })
})

it('what is marked was paused with its prospects, and none of them was resumed from here since', () => {
  const act = fc.constantFrom(
    ...[true, false].flatMap((withProspects) => [
      { verb: 'pause', withProspects } as const,
      { verb: 'resume', withProspects } as const,
    ]),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let state = start
      let areHeld = false
      for (const { verb, withProspects } of acts) {
        state = from(state, ...(verb === 'pause' ? pause(withProspects) : resume(withProspects)))
        if (withProspects) areHeld = verb === 'pause'
        expect(state.prospectsHeld).toBe(areHeld)
      }
    }),
  )
})

describe('what was answered about a forgotten pause', () => {
  const answered: CampaignEvent[] = [...held, { kind: 'forgotten-answered', at: 99 }]

  it('holds as long as the pause does', () => {
    expect(from(start, ...answered, shows('paused'), shows('unknown')).notForgottenBefore).toBe(99)
  })

  it.each<[string, CampaignEvent[]]>([
    ['it runs again', [shows('active')]],
    ['it is completed', [shows('completed')]],
    ['it is paused anew', pause(false)],
  ])('is over once %s', (_, events) => {
    expect(from(start, ...answered, ...events).notForgottenBefore).toBeNull()
  })
})

describe('a failure that is dismissed', () => {
  it('leaves a pause alone that is asked for since: its prospects may be paused all the same', () => {
    const again = from(start, asked('pause', true), refused, asked('pause', true), lost())
    expect(from(again, dismissed)).toMatchObject({ mayHoldProspects: true, action: { verb: 'pause' } })
  })

  it('and of whose prospects nothing is known any more, leaves nothing on purpose', () => {
    const open = from(start, asked('pause', true), lost(), patienceEnded, shows('active'), patienceEnded)
    expect(open.failure).not.toBeNull()
    const left = from(open, { kind: 'prospects-left' })
    expect(from(left, dismissed)).toMatchObject({
      mayHoldProspects: false,
      prospectsLeftOnPurpose: false,
    })
  })
})
