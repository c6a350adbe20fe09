import { expect, it } from 'vitest'
import type { CampaignRow, Reading } from '../../preload/shared/contract'
import { exampleRow, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { readingText, unlistedText, unreadableText } from './readingText'

const now = new Date(2026, 5, 15, 14, 2).getTime()
const reading: Reading = {
  isUnderWay: false,
  lastAt: null,
  error: null,
  isIncomplete: false,
  unreadable: 0,
  progress: null,
}
const offline = { kind: 'offline' } as const

const readings: [string, Partial<Reading>, CampaignRow[], string][] = [
  ['nothing was read', {}, [], 'Not checked yet'],
  ['the first reading is under way', { isUnderWay: true }, [], 'Checking with Alta…'],
  ['the list was read', { lastAt: now - 12_000 }, [exampleRow({ readAt: 0 })], 'Checked 12 s ago'],
  ['a long list is being read', { progress: { campaigns: 4_200, retryAt: null } }, [], '4,200 checked…'],
  [
    'a long list waits for the limit',
    { lastAt: 1, progress: { campaigns: 4_200, retryAt: now + 24_000 } },
    [],
    '4,200 checked, more in 0:24',
  ],
  [
    'a long list has waited for the limit',
    { lastAt: 1, progress: { campaigns: 4_200, retryAt: now } },
    [],
    '4,200 checked…',
  ],
  ['a reading failed', { lastAt: now - 60_000, error: offline }, [], 'Not checked since 14:01'],
  [
    'only added campaigns were read',
    {},
    [exampleRow({ readAt: now - 3_000 }), exampleRow({ readAt: now - 9_000 }), exampleRow({ readAt: null })],
    'Checked 9 s ago',
  ],
]

it.each(readings)('when %s the age reads “%4$s”', (_, differences, campaigns, expected) => {
  const snapshot = exampleSnapshot(campaigns, { reading: { ...reading, ...differences } })
  expect(readingText(snapshot, now)).toBe(expected)
})

it('entries that could not be read are counted', () => {
  const look = 'may be missing here. Look for'
  expect(unreadableText(1)).toBe(
    `In Alta’s list 1 entry could not be read, so a campaign ${look} it in Alta.`,
  )
  expect(unreadableText(2)).toBe(
    `In Alta’s list 2 entries could not be read, so some campaigns ${look} them in Alta.`,
  )
})

it('a campaign that the list lacked says how old it is', () => {
  const at = new Date(2026, 5, 15, 13, 40).getTime()
  expect(unlistedText(at, now)).toBe(
    'Not in Alta’s list when it was last read: this is as it was at 13:40. PauseBar checks it separately.',
  )
})
