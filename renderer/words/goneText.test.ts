import { expect, it } from 'vitest'
import type { GoneCampaign } from '../../preload/shared/contract'
import { bannerText } from './bannerText'

const now = new Date(2026, 2, 12, 14, 2).getTime()
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const end = { until: new Date(2026, 2, 12, 17).getTime(), zone }
const gone = (name: string, set: Partial<GoneCampaign> = {}): GoneCampaign => ({
  campaignId: name,
  name,
  end: null,
  isLocked: false,
  ...set,
})
const textOf = (count: number, named: GoneCampaign[]) =>
  bannerText({ kind: 'campaigns-gone', count, named, account: 'first' }, () => '', now)

it.each<[string, number, GoneCampaign[], string]>([
  [
    'one',
    1,
    [gone('A')],
    'Alta no longer finds “A” in your account, so it isn’t shown any more. If you didn’t expect that, look for it in Alta.',
  ],
  [
    'one with an end and a lock',
    1,
    [gone('A', { end, isLocked: true })],
    'Alta no longer finds “A” in your account, so it isn’t shown any more. The pause of “A” was to end 17:00. “A” was locked. If you didn’t expect that, look for it in Alta.',
  ],
  [
    'two',
    2,
    [gone('A'), gone('B', { isLocked: true })],
    'Alta no longer finds “A” and “B” in your account, so they aren’t shown any more. “B” was locked. If you didn’t expect that, look for them in Alta.',
  ],
  [
    'many, and what was set for some of them',
    300,
    [
      gone('A'),
      gone('B', { end }),
      gone('C', { end }),
      gone('D', { isLocked: true }),
      gone('E', { isLocked: true }),
    ],
    'Alta no longer finds 300 campaigns in your account, so they aren’t shown any more. The pauses of “B” and “C” were to end. “D” and “E” were locked. If you didn’t expect that, look for them in Alta.',
  ],
])('tells of %s that Alta does not find any more', (_, count, named, expected) => {
  expect(textOf(count, named)).toBe(expected)
})
