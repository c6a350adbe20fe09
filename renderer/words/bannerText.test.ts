import { describe, expect, it } from 'vitest'
import type { AccountBanner, Banner, Verb } from '../../preload/shared/contract'
import { bannerText, sharedBanners } from './bannerText'

const noSuffix = () => ''
const textOf = (banner: Banner, now: number) => bannerText({ ...banner, account: 'first' }, noSuffix, now)

const locked = { kind: 'keychain', problem: 'locked' } as const

const banners: [Banner, RegExp][] = [
  [
    { kind: 'token-for-this-run', error: { kind: 'keychain', problem: 'missing' } },
    /until you quit.*Install one/,
  ],
  [{ kind: 'token-removal', isLater: false, left: null }, /^Disconnected\. .* removed/],
  [{ kind: 'token-removal', isLater: true, left: null }, /removed/],
  [
    { kind: 'token-removal', isLater: false, left: { count: 1, error: locked } },
    /^The token .* is still in.*Unlock it/,
  ],
  [
    { kind: 'token-removal', isLater: true, left: { count: 2, error: locked } },
    /^2 tokens .* are still in.*Unlock it/,
  ],
  [
    { kind: 'file-reset', file: 'settings', keptAs: 'settings.bad.json' },
    /^The settings.*“settings\.bad\.json”\.$/,
  ],
  [
    {
      kind: 'resumed-as-planned',
      campaigns: [{ campaignId: '1', name: 'Q1 Outbound', at: 0, leavesProspectsPaused: true }],
    },
    /^“Q1 Outbound” was resumed as planned at \d\d:\d\d\. Its prospects stay paused\.$/,
  ],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'found' } }, /^PauseBar 1\.2\.0 is available\.$/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'downloading', percent: 40 } }, /1\.2\.0: 40%$/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'ready' } }, /when you quit/],
  [{ kind: 'update', update: { version: '1.2.0', stage: 'failed' } }, /couldn’t.*keep using this version/],
  [{ kind: 'not-saving', file: 'settings' }, /keeps them in memory/],
]

it.each(banners)('%o tells what happened', (banner, expected) => {
  expect(textOf(banner, 0)).toMatch(expected)
})

const today = new Date(2026, 2, 12, 14, 2).getTime()
const nine = new Date(2026, 2, 12, 9).getTime()
const minutes = 60_000

describe('what was resumed as planned is one sentence', () => {
  const resumed = (count: number, left = 0, apart = 0): Banner => ({
    kind: 'resumed-as-planned',
    campaigns: Array.from({ length: count }, (_, index) => ({
      campaignId: String(index),
      name: `C${index + 1}`,
      at: nine + index * apart,
      leavesProspectsPaused: index < left,
    })),
  })
  it.each([
    [resumed(1), '“C1” was resumed as planned at 09:00.'],
    [resumed(1, 1), '“C1” was resumed as planned at 09:00. Its prospects stay paused.'],
    [resumed(2, 2), '“C1” and “C2” were resumed as planned at 09:00. Their prospects stay paused.'],
    [resumed(11, 11), '11 campaigns were resumed as planned at 09:00. Their prospects stay paused.'],
    [
      resumed(11, 3),
      '11 campaigns were resumed as planned at 09:00. The prospects of 3 of them stay paused.',
    ],
    [resumed(4, 0, 10 * minutes), '4 campaigns were resumed as planned between 09:00 and 09:30.'],
  ])('%#: %s', (banner, text) => {
    expect(textOf(banner, today)).toBe(text)
  })

  it('with the day where that is another', () => {
    expect(textOf(resumed(1), today + 24 * 60 * minutes)).toBe(
      '“C1” was resumed as planned on 12 Mar at 09:00.',
    )
  })
})

it('what was found done is a sentence for each of pause and resume', () => {
  const done = (verb: Verb, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      verb,
      withProspects: false,
      askedAt: nine,
      campaignId: String(index),
      name: `C${index + 1}`,
    }))
  const banner: Banner = { kind: 'found-done', campaigns: [...done('pause', 12), ...done('resume', 1)] }
  expect(textOf(banner, today)).toBe(
    'You asked to pause 12 campaigns at 09:00, and it was cut off. Alta shows them paused. ' +
      'You asked to resume “C1” at 09:00, and it was cut off. Alta shows it active.',
  )
})

it('says the same of two accounts once', () => {
  const notSaved = (account: string): AccountBanner => ({ account, kind: 'not-saving', file: 'history' })
  const reset: AccountBanner = { account: 'first', kind: 'file-reset', file: 'history', keptAs: 'x' }
  const shared = sharedBanners([notSaved('first'), reset, notSaved('second')], noSuffix, today)
  expect(shared.map(({ all }) => all.map(({ account, kind }) => `${account} ${kind}`))).toEqual([
    ['first not-saving', 'second not-saving'],
    ['first file-reset'],
  ])
})

describe('campaigns of one name are told apart', () => {
  const suffixOf = (account: string, campaignId: string) =>
    `${account}/${campaignId}` === 'first/2' ? ' (12 Jan 2025)' : ''
  const campaigns = ['1', '2'].map((campaignId) => ({
    campaignId,
    name: 'EMEA',
    at: nine,
    leavesProspectsPaused: false,
  }))
  const asked = { verb: 'pause', withProspects: false, askedAt: nine, name: 'EMEA' } as const
  it.each<[Banner, string]>([
    [
      { kind: 'resumed-as-planned', campaigns },
      '“EMEA” and “EMEA” (12 Jan 2025) were resumed as planned at 09:00.',
    ],
    [
      { kind: 'found-done', campaigns: [{ ...asked, campaignId: '2' }] },
      'You asked to pause “EMEA” (12 Jan 2025) at 09:00, and it was cut off. Alta shows it paused.',
    ],
    [
      {
        kind: 'found-done',
        campaigns: [
          { ...asked, campaignId: '1' },
          { ...asked, campaignId: '2' },
        ],
      },
      'You asked to pause “EMEA” and “EMEA” (12 Jan 2025) at 09:00, and it was cut off. Alta shows them paused.',
    ],
  ])('%o', (banner, text) => {
    expect(bannerText({ ...banner, account: 'first' }, suffixOf, today)).toBe(text)
  })
})
