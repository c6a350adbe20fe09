import { describe, expect, it } from 'vitest'
import type { AccountNotice } from '../../preload/contract'
import { newNotices } from './newNotices'

const now = 1_000_000

describe('a notice is said once', () => {
  const campaign = { campaignId: '1', name: 'Q1 Outbound', at: now, leavesProspectsPaused: false }
  const resumed = (...campaigns: (typeof campaign)[]): AccountNotice => ({
    account: 'first',
    kind: 'resumed-as-planned',
    campaigns,
  })
  const removed = (account: string): AccountNotice => ({ account, kind: 'token-removed' })
  const loading = (percent: number): AccountNotice => ({
    account: null,
    kind: 'update',
    update: { version: '1.2.0', stage: 'downloading', percent },
  })
  const notices: [string, AccountNotice[], AccountNotice[], RegExp][] = [
    ['when it comes', [], [removed('first')], /^Disconnected\. .*keychain\.$/],
    [
      'and not beside another',
      [removed('first')],
      [removed('first'), loading(0)],
      /^Downloading[^.]*1\.2\.0: 0%$/,
    ],
    ['and not when it goes', [removed('first')], [], /^$/],
    [
      'and not in each account',
      [],
      [removed('first'), removed('second')],
      /^(?!.*Disconnected.*Disconnected)/,
    ],
    [
      'and then only what is new in it',
      [resumed(campaign)],
      [resumed(campaign, { ...campaign, campaignId: '2', name: 'Webinar' })],
      /^“Webinar” was resumed as planned/,
    ],
    ['and not at each percent', [loading(1)], [loading(2)], /^$/],
  ]
  it.each(notices)('%s', (_what, before, after, expected) => {
    expect(newNotices(before, after, now).join(' ')).toMatch(expected)
  })
})
