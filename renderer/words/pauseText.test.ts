import { describe, expect, it } from 'vitest'
import type { PauseOrigin, TimedPauseView } from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { driftText, originText, questionText } from './pauseText'
import { restingText } from './statusText'

const now = new Date(2026, 0, 15, 14, 30).getTime()
const at = new Date(2026, 0, 15, 14, 2).getTime()
const lastFriday = new Date(2026, 0, 9, 5, 55).getTime()
const longAgo = new Date(2026, 0, 8, 5, 55).getTime()
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
const until = new Date(2026, 0, 19, 9).getTime()
const timedPause: TimedPauseView = { until, zone, atEnd: 'resume', question: null }
const here: PauseOrigin = { at, by: 'here', withProspects: true }
const elsewhere: PauseOrigin = { at, by: 'elsewhere', withProspects: false }

describe('the row of a paused campaign', () => {
  it.each([
    [{ timedPause }, 'Paused until Mon 09:00'],
    [{ timedPause, pause: here, prospectsHeld: true }, 'Paused until Mon 09:00 · prospects too'],
    [{ timedPause: { ...timedPause, atEnd: 'ask' as const } }, 'Paused · asks you Mon 09:00'],
    [{ timedPause, lock: { at, reason: '' } }, 'Paused · asks you Mon 09:00 · Locked'],
    [{ timedPause, lock: { at, reason: 'Legal' } }, 'Paused · asks you Mon 09:00 · Locked: Legal'],
    [{ pause: here, prospectsHeld: true }, 'Paused by you at 14:02 · prospects too'],
    [{ pause: { ...here, at: lastFriday } }, 'Paused by you on Fri at 05:55'],
    [{ pause: { ...here, at: longAgo } }, 'Paused by you on 8 Jan at 05:55'],
    [{ pause: elsewhere }, 'Paused elsewhere, seen at 14:02'],
    [{ pause: { ...elsewhere, at: lastFriday } }, 'Paused elsewhere, seen on Fri at 05:55'],
    [{}, 'Paused'],
    [{ timedPause, isArchived: true }, 'Paused · archived in Alta: unarchive it there to resume it'],
  ])('with %o says “%s”', (differences, text) => {
    const { word, detail } = restingText(exampleRow({ status: 'paused', ...differences }), now)
    expect(word + detail).toBe(text)
  })
})

it.each([
  [here, 'You paused it at 14:02, with its prospects.'],
  [{ ...here, withProspects: false }, 'You paused it at 14:02, without its prospects.'],
  [
    elsewhere,
    'It was paused elsewhere, noticed at 14:02. PauseBar can’t tell whether its prospects were paused too.',
  ],
  [null, 'PauseBar doesn’t know when it was paused, or by whom.'],
])('before a resume, of a pause %o is said “%s”', (pause, text) => {
  expect(originText(pause, now, false)).toBe(text)
})

const before = 'Its prospects were paused here before, and still are.'
it.each([
  [here, 'You paused it at 14:02, with its prospects.'],
  [{ ...here, withProspects: false }, `You paused it at 14:02. ${before}`],
  [elsewhere, `It was paused elsewhere, noticed at 14:02. ${before}`],
  [null, `PauseBar doesn’t know when it was paused, or by whom. ${before}`],
])('before a resume, of a pause %o whose prospects were paused before is said “%s”', (pause, text) => {
  expect(originText(pause, now, true)).toBe(text)
})

it.each([
  [
    { withProspects: true, end: null },
    'resumed elsewhere, noticed at 14:02; you had paused it with its prospects',
  ],
  [
    { withProspects: false, end: { until, zone } },
    'resumed elsewhere, noticed at 14:02; you had paused it until Mon 09:00',
  ],
])('what somebody else resumed, with %o, says “%s”', (drift, text) => {
  expect(driftText({ seenAt: at, ...drift }, now)).toBe(text)
})

it.each([
  ['missed', 'resume', ' until Mon 09:00; PauseBar couldn’t resume it then'],
  ['locked', 'resume', ' until Mon 09:00; it wasn’t resumed, since you locked it'],
  ['changed', 'resume', ' until Mon 09:00; someone changed it in Alta meanwhile'],
  ['reminder', 'ask', '; you asked to be reminded'],
  ['reminder', 'resume', ' · its end was Mon 09:00'],
] as const)('the row that asks (%s, %s) says “Paused%s”', (question, atEnd, text) => {
  const asking = { ...timedPause, question, atEnd }
  expect(questionText(exampleRow({ status: 'paused', timedPause: asking }), now)).toBe(text)
})

it('does not offer to resume what is archived in Alta', () => {
  const asking = { ...timedPause, question: 'changed' } as const
  const { word, detail } = restingText(
    exampleRow({ status: 'paused', isArchived: true, timedPause: asking }),
    now,
  )
  expect(word + detail).toBe('Paused until Mon 09:00 · archived in Alta: unarchive it there to resume it')
})

it.each([
  ['missed', ' until'],
  ['changed', ' until'],
  ['reminder', ' · its end was'],
] as const)('says of what is locked why it can’t be resumed (%s)', (question, end) => {
  const lock = { at, reason: 'Legal' }
  const row = exampleRow({ status: 'paused', lock, timedPause: { ...timedPause, question } })
  expect(questionText(row, now)).toBe(`${end} Mon 09:00; it can’t be resumed while it’s locked`)
})
