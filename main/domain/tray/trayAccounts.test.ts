import { describe, expect, it } from 'vitest'
import type { CampaignRow } from '../../../preload/shared/contract'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account, failureOf, labelsOf, refused, row } from './trayForTest'
import { trayView } from './trayView'

const itemsOf = (...accounts: NamedAccount[]) =>
  trayView(accounts, { preferences: defaultPreferences, now: 1, usesHour12: false }).items
const us = (campaigns: CampaignRow[], part: Partial<NamedAccount> = {}) =>
  account({ key: 'us', name: 'US', campaigns, ...part })
const [running, paused] = [row({ id: 'A' }), row({ id: 'B', status: 'paused', account: 'us' })]

describe('the whole menu', () => {
  it('of two accounts has a part for each, and one for both', () => {
    expect(labelsOf(itemsOf(account({ name: 'EMEA', campaigns: [running] }), us([paused])))).toEqual([
      'EMEA',
      'Pause “A”',
      '—',
      'US',
      'Resume “B”',
      '—',
      'Pause for a while',
      'Pause all…',
      'Pause prospects too',
      '—',
      'Open PauseBar',
      'Quit PauseBar',
    ])
  })

  it('begins with what needs the person, and a line', () => {
    const campaigns = [row({ id: 'A', failure: failureOf('pause') })]
    expect(labelsOf(itemsOf(account({ campaigns }))).slice(0, 3)).toEqual(['Needs you (1)', '—', 'Pause “A”'])
    expect(labelsOf(itemsOf(account({ campaigns: [running] })))[0]).toBe('Pause “A”')
  })

  it('ends with the way out', () => {
    expect(itemsOf(account({})).at(-1)).toEqual({
      kind: 'command',
      label: 'Quit PauseBar',
      command: { kind: 'quit' },
    })
  })
})

describe('“Pause all…” in the tray', () => {
  const pauseAll = { kind: 'command', label: 'Pause all…', command: { kind: 'pause-all' } }

  it.each<[string, NamedAccount[]]>([
    ['a campaign runs', [account({ campaigns: [row({ id: 'C', status: 'paused' }), running] })]],
    ['one account has a campaign that runs', [account({ campaigns: [running] }), us([paused])]],
    ['one account is connected', [account({ campaigns: [running] }), us([], { connection: refused })]],
  ])('is offered where %s', (_, accounts) => {
    expect(itemsOf(...accounts)).toContainEqual(pauseAll)
    expect(labelsOf(itemsOf(...accounts))).toContain('Pause prospects too')
  })

  it.each<[string, NamedAccount[]]>([
    ['all campaigns are paused', [us([paused])]],
    [
      'what runs is in an account that is not connected',
      [us([running], { connection: refused }), account({})],
    ],
  ])('is not offered where %s', (_, accounts) => {
    expect(labelsOf(itemsOf(...accounts))).not.toContain('Pause all…')
  })
})
