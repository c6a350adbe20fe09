import { describe, expect, it } from 'vitest'
import { exampleRow } from './examplesForTest'
import { answersTo, needKinds, needOf } from './needs'

const day = 24 * 60 * 60_000
const now = Date.UTC(2026, 2, 31, 9)
const view = { notifyDrift: true, forgottenAfterDays: 7 }

type Askable = Parameters<typeof needOf>[0]
const calm: Askable = {
  status: 'active',
  isArchived: false,
  action: null,
  failure: null,
  timedPause: null,
  drift: null,
  pause: null,
  lock: null,
  prospectsHeld: false,
  mayHoldProspects: false,
  prospectsLeftOnPurpose: false,
  notForgottenBefore: null,
}
const intent = { verb: 'pause', withProspects: false, askedAt: 1 } as const
const failure = { ...intent, error: { kind: 'offline' }, at: 2 } as const
const action = { ...intent, progress: { phase: 'sending' } } as const
const timedPause = { until: now, zone: 'UTC', atEnd: 'resume', question: null } as const
const drift = { seenAt: 1, withProspects: false, end: null }
const lock = { at: 1, reason: '' }
const need = (part: Partial<Askable>, at = now) => needOf({ ...calm, ...part }, view, at)

describe('a campaign needs the person', () => {
  it.each<[Partial<Askable>, ReturnType<typeof needOf>]>([
    [{}, null],
    [{ failure }, 'failed'],
    [{ timedPause }, null],
    [{ timedPause: { ...timedPause, question: 'locked' }, lock, status: 'paused' }, 'end'],
    [{ drift }, 'drift'],
    [{ prospectsHeld: true }, 'prospects'],
    [{ prospectsHeld: true, prospectsLeftOnPurpose: true }, null],
    [{ prospectsHeld: true, status: 'paused' }, null],
    [{ mayHoldProspects: true }, 'prospects'],
    [{ mayHoldProspects: true, failure }, 'failed'],
    [{ mayHoldProspects: true, status: 'paused' }, null],
    [{ prospectsHeld: true, status: 'unknown' }, null],
    [{ failure, drift, prospectsHeld: true, timedPause: { ...timedPause, question: 'missed' } }, 'failed'],
    [{ drift, prospectsHeld: true, timedPause: { ...timedPause, question: 'missed' } }, 'end'],
    [{ drift, prospectsHeld: true }, 'drift'],
  ])('%o: %s', (part, expected) => {
    expect(need(part)).toBe(expected)
  })

  it('not while something is under way on it', () => {
    expect(need({ action, failure, drift, prospectsHeld: true })).toBeNull()
  })

  it('not for a resume elsewhere when nobody wants to know', () => {
    const unwatched = { ...view, notifyDrift: false }
    expect(needOf({ ...calm, drift }, unwatched, now)).toBeNull()
    expect(needOf({ ...calm, drift, prospectsHeld: true }, unwatched, now)).toBe('prospects')
  })
})

describe('a pause was forgotten', () => {
  const pausedFor = (ms: number): Partial<Askable> => ({
    status: 'paused',
    pause: { at: now - ms, by: 'here', withProspects: false },
  })
  const old = pausedFor(8 * day)

  it.each([
    [7 * day - 1, null],
    [7 * day, null],
    [7 * day + 1, 'forgotten'],
  ])('after more than 7 days of 24 hours, whatever the clocks in between: %i ms → %s', (ms, expected) => {
    expect(need(pausedFor(ms))).toBe(expected)
  })

  it('after as many days as the person wants, and never with 0', () => {
    expect(needOf({ ...calm, ...old }, { ...view, forgottenAfterDays: 8 }, now)).toBeNull()
    expect(needOf({ ...calm, ...old }, { ...view, forgottenAfterDays: 0 }, now)).toBeNull()
    expect(needOf({ ...calm, ...pausedFor(day + 1) }, { ...view, forgottenAfterDays: 1 }, now)).toBe(
      'forgotten',
    )
  })

  it.each<[string, Partial<Askable>]>([
    ['has an end', { timedPause }],
    ['is locked', { lock }],
    ['is archived', { isArchived: true }],
    ['was paused elsewhere', { pause: { at: now - 8 * day, by: 'elsewhere', withProspects: false } }],
    ['is paused since nobody knows when', { pause: null }],
    ['has a status that is unknown just now', { status: 'unknown' }],
    ['is kept for good', { notForgottenBefore: 8.64e15 }],
    [
      'is paused since a time that is still to come',
      { pause: { at: now + day, by: 'here', withProspects: false } },
    ],
  ])('not when it %s', (_, part) => {
    expect(need({ ...old, ...part })).toBeNull()
  })

  it('is asked about again a week after the person wanted it so', () => {
    const inAWeek = now + 7 * day
    const reminded = { ...old, notForgottenBefore: inAWeek }
    expect(need(reminded, inAWeek - 1)).toBeNull()
    expect(need(reminded, inAWeek)).toBe('forgotten')
  })
})

const paused = exampleRow({ id: '1', status: 'paused' })
const locked = exampleRow({ id: '2', status: 'paused', lock: { at: 1, reason: '' } })
const archived = exampleRow({ id: '3', status: 'paused', isArchived: true })
const labels = (...asked: Parameters<typeof answersTo>) => answersTo(...asked).map(({ label }) => label)

it('what is answered for one does not say “all”, also when the others are answered', () => {
  expect(labels('drift', [paused])).toEqual(['Pause again', 'Dismiss'])
  expect(labels('drift', [paused, locked])).toEqual(['Pause all 2 again', 'Dismiss all'])
})

it('nothing resumes what is locked or archived when a pause has ended', () => {
  expect(labels('end', [paused, locked, archived])[0]).toBe('Resume 1 of 3')
  expect(answersTo('end', [paused, locked, archived])[0]?.rows).toEqual([paused])
  expect(labels('end', [locked])).toEqual(['Keep paused', 'Remind me tomorrow'])
  expect(labels('end', [archived])).toEqual(['Keep paused', 'Remind me tomorrow'])
})

it('as many are said to be resumed as are, under the number that the heading tells', () => {
  const free = [paused, { ...paused, id: '4' }]
  expect(labels('end', free)[0]).toBe('Resume all 2')
  expect(labels('end', [...free, locked])[0]).toBe('Resume 2 of 3')
  expect(answersTo('end', free, 3)[0]?.label).toBe('Resume 2 of 3')
  expect(answersTo('end', [paused], 2)[0]?.label).toBe('Resume 1 of 2')
})

it('there is nothing to answer where nobody needs the person', () => {
  expect(needKinds.map((need) => answersTo(need, []))).toEqual(needKinds.map(() => []))
})
