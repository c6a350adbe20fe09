import { describe, expect, it } from 'vitest'
import type {
  Action,
  CampaignRow,
  CampaignStatus,
  Connection,
  Progress,
  Verb,
} from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { displayName } from '../../preload/shared/names'
import { actionText, briefRestingText, restingText, shortRestingText, switchText } from './statusText'

const now = new Date(2026, 5, 15).getTime()
const launchedAt = new Date(2026, 0, 12).getTime()

describe('a campaign at rest reads', () => {
  const rows: [Partial<CampaignRow>, string][] = [
    [{ status: 'active', launchedAt }, 'Active · launched 12 Jan'],
    [{ status: 'active' }, 'Active'],
    [{ status: 'paused', launchedAt }, 'Paused'],
    [{ status: 'paused', prospectsHeld: true }, 'Paused · prospects too'],
    [{ status: 'active', prospectsHeld: true }, 'Active · prospects still paused'],
    [{ status: 'active', mayHoldProspects: true }, 'Active · prospects may be paused'],
    [{ status: 'paused', isArchived: true }, 'Paused · archived in Alta: unarchive it there to resume it'],
    [
      { status: 'active', isArchived: true, launchedAt },
      'Active · archived in Alta, so it can’t be resumed here once paused',
    ],
    [
      { status: 'active', isArchived: true, prospectsHeld: true },
      'Active · prospects still paused · archived in Alta, so it can’t be resumed here once paused',
    ],
    [{ status: 'completed', isArchived: true }, 'Completed · its outreach has ended · archived in Alta'],
    [{ status: 'active', launchedAt, prospectsHeld: true }, 'Active · prospects still paused'],
    [
      { status: 'paused', pause: { at: now, by: 'here', withProspects: true, reason: 'wrong price' } },
      'Paused by you at 00:00 · “wrong price”',
    ],
    [{ status: 'paused', lock: { at: 0, reason: '' } }, 'Paused · Locked'],
    [{ status: 'paused', lock: { at: 0, reason: 'legal hold' } }, 'Paused · Locked: legal hold'],
    [{ status: 'draft' }, 'Draft · not launched yet'],
    [{ status: 'completed', launchedAt }, 'Completed · its outreach has ended'],
    [{ status: 'unknown' }, 'Unknown · no status PauseBar knows'],
    [{ status: 'unknown', readAt: null }, 'Unknown · not read from Alta yet'],
  ]
  it.each(rows)('%o: “%s”', (differences, expected) => {
    const { word, detail } = restingText(exampleRow(differences), now)
    expect(word + detail).toBe(expected)
  })
})

it('prospects that are still paused take fewer letters beside a button for them', () => {
  const { word, detail } = briefRestingText(exampleRow({ status: 'active', prospectsHeld: true }), now, 60)
  expect(word + detail).toBe('Active · prospects paused')
})

describe('a long reason', () => {
  const long =
    'The price list is wrong since Monday, and Legal wants to see each mail before it goes out again'
  const pause = { at: now, by: 'here', withProspects: false, reason: long } as const
  const short = (differences: Partial<CampaignRow>, room: number) => {
    const { word, detail } = shortRestingText(exampleRow({ status: 'paused', ...differences }), now, room)
    return word + detail
  }

  it('is cut to what two lines have room for, and what stands beside it is whole', () => {
    const text = short({ pause, lock: { at: now, reason: '' } }, 70)
    expect(text).toBe('Paused by you at 00:00 · “The price list is wrong since Mon…” · Locked')
  })

  it('shares the room with that of a lock, and takes what a short one leaves', () => {
    expect(short({ pause, lock: { at: now, reason: long } }, 84)).toBe(
      'Paused by you at 00:00 · “The price list is wron…” · Locked: The price list is wron…',
    )
    expect(short({ pause, lock: { at: now, reason: 'Legal' } }, 84)).toBe(
      'Paused by you at 00:00 · “The price list is wrong since Monday, an…” · Locked: Legal',
    )
  })

  it('keeps its beginning however little room there is', () => {
    expect(short({ pause }, 10)).toBe('Paused by you at 00:00 · “The price l…”')
  })

  it('stays whole where there is room', () => {
    expect(short({ pause }, 200)).toContain(long)
    expect(short({ pause: { ...pause, reason: 'Legal' } }, 10)).toContain('“Legal”')
  })
})

describe('a campaign under way reads', () => {
  const actions: [Verb, Progress, CampaignStatus, string][] = [
    ['pause', { phase: 'sending' }, 'active', 'Pausing… asked Alta 3 s ago'],
    ['resume', { phase: 'sending' }, 'paused', 'Resuming… asked Alta 3 s ago'],
    ['pause', { phase: 'confirming' }, 'active', 'Pausing… accepted; checking with Alta'],
    ['pause', { phase: 'lagging', wasRead: true }, 'active', 'Pausing… accepted; Alta still shows active'],
    ['resume', { phase: 'lagging', wasRead: true }, 'paused', 'Resuming… accepted; Alta still shows paused'],
    ['pause', { phase: 'lagging', wasRead: true }, 'unknown', 'Pausing… accepted; Alta doesn’t show it yet'],
    [
      'pause',
      { phase: 'lagging', wasRead: false },
      'active',
      'Pausing… accepted; Alta couldn’t be read since',
    ],
    ['pause', { phase: 'checking' }, 'active', 'Pausing… the answer was lost; checking with Alta'],
    [
      'pause',
      { phase: 'waiting', retryAt: now + 42_000, why: 'used-up' },
      'active',
      'Pausing… Alta says wait 0:42',
    ],
    [
      'pause',
      { phase: 'waiting', retryAt: now + 4_000, why: 'no-answer' },
      'active',
      'Pausing… no answer; again in 0:04',
    ],
    ['pause', { phase: 'waiting', retryAt: now, why: 'used-up' }, 'active', 'Pausing… asking Alta again'],
    [
      'pause',
      { phase: 'waiting', retryAt: now - 1, why: 'no-answer' },
      'active',
      'Pausing… no answer; asking again',
    ],
  ]
  it.each(actions)('%s, %o, %s: “%s”', (verb, progress, status, expected) => {
    const action: Action = { verb, withProspects: false, askedAt: now - 3000, progress }
    const { word, detail } = actionText(action, status, now)
    expect(word + detail).toBe(expected)
  })
})

describe('the switch', () => {
  const connected: Connection = { kind: 'connected', workspace: { kind: 'demo' }, mayList: true }
  const refused: Connection = { kind: 'refused', workspace: { kind: 'demo' } }
  const action: Action = { verb: 'pause', withProspects: false, askedAt: 0, progress: { phase: 'sending' } }
  const rows: [string, Partial<CampaignRow>, Connection, boolean, RegExp][] = [
    ['pauses an active campaign', { status: 'active' }, connected, false, /^Pauses the campaign\./],
    ['resumes a paused one', { status: 'paused' }, connected, false, /one by one stay paused/],
    [
      'names the prospects held',
      { status: 'paused', prospectsHeld: true },
      connected,
      false,
      /Its prospects stay paused/,
    ],
    ['is locked for a draft', { status: 'draft' }, connected, true, /^Not launched yet/],
    ['is locked for a completed one', { status: 'completed' }, connected, true, /^Completed/],
    [
      'pauses an archived one that is active',
      { isArchived: true },
      connected,
      false,
      /It can’t be resumed here: to resume it, unarchive it in Alta first\.$/,
    ],
    [
      'is locked for an archived one that is paused',
      { status: 'paused', isArchived: true },
      connected,
      true,
      /^Archived/,
    ],
    [
      'is locked for a locked one',
      { status: 'paused', lock: { at: 0, reason: '' } },
      connected,
      true,
      /^Locked/,
    ],
    ['is locked for an unknown one', { status: 'unknown' }, connected, true, /menu/],
    ['is locked during an action', { action }, connected, true, /asked/],
    ['is locked with a refused token', { status: 'active' }, refused, true, /^Connect again/],
  ]
  it.each(rows)('%s', (_what, differences, connection, isLocked, hint) => {
    const text = switchText(exampleRow(differences), connection, false)
    expect(text.isLocked).toBe(isLocked)
    expect(text.hint).toMatch(hint)
  })

  it('tells that the prospects are paused too', () => {
    expect(switchText(exampleRow(), connected, true).hint).toMatch(/^Pauses the campaign and its prospects/)
  })
})

it('names a campaign that was never read by the start of its id', () => {
  expect(displayName({ id: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60', name: ' ' })).toBe('Campaign 5a4b1d2c')
  expect(displayName({ id: '5a4b1d2c-0f3e-4c6d-8a79-1b2c3d4e5f60', name: 'A & <b>' })).toBe('A & <b>')
})
