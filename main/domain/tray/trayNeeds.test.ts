import { describe, expect, it } from 'vitest'
import type { CampaignRow, Failure } from '../../../preload/shared/contract'
import { defaultPreferences } from '../../../preload/shared/preferences'
import type { NamedAccount } from '../accountView'
import { account as accountWith, failureOf, labelsOf, refused, row as rowCalled } from './trayForTest'
import { trayView } from './trayView'

const now = Date.UTC(2026, 0, 15, 9)
const day = 24 * 60 * 60_000

const row = (id: string, part: Partial<CampaignRow> = {}) => rowCalled({ id, ...part })
const account = (campaigns: CampaignRow[], part: Partial<NamedAccount> = {}) =>
  accountWith({ name: 'EMEA', campaigns, ...part })

const itemsOf = (...accounts: NamedAccount[]) =>
  trayView(accounts, { preferences: defaultPreferences, now, usesHour12: false }).items
const needs = (...accounts: NamedAccount[]) => {
  const found = itemsOf(...accounts).find((item) => item.kind === 'submenu' && /^Needs you/.test(item.label))
  return found && 'items' in found ? found.items : []
}

const drift = { seenAt: 1, withProspects: true, end: null }
const ended = {
  status: 'paused',
  timedPause: { until: 1, zone: 'UTC', atEnd: 'resume', question: 'missed' },
} as const
const failure = failureOf('resume')

describe('“Needs you” in the tray', () => {
  it('holds by kind what needs the person, with an answer for all of it', () => {
    const rows = [
      row('A', { failure }),
      row('B', ended),
      row('C', ended),
      row('D', { ...ended, lock: { at: 1, reason: '' } }),
      row('D2', { ...ended, isArchived: true }),
      row('E', { drift }),
      row('F', { prospectsHeld: true }),
      row('G', { status: 'paused', pause: { at: now - 12 * day, by: 'here', withProspects: false } }),
    ]
    expect(labelsOf(needs(account(rows)))).toEqual([
      'Not done',
      'Try again',
      'Dismiss',
      'Couldn’t resume “A”',
      '—',
      'Pauses have ended (4)',
      'Resume 2 of 4',
      'Keep all paused',
      'Remind me tomorrow',
      'Keep “B” paused?',
      'Keep “C” paused?',
      '“D” can’t be resumed while it’s locked',
      '“D2” can’t be resumed while it’s archived',
      '—',
      'Resumed elsewhere',
      'Pause again',
      'Dismiss',
      '“E” was resumed elsewhere',
      '—',
      'Prospects still paused',
      'Resume prospects…',
      'Leave paused',
      '“F”: prospects still paused',
      '—',
      'Paused for over a week',
      'Resume…',
      'Keep',
      'Remind me in a week',
      '“G”: paused for 12 days',
    ])
  })

  it('says of prospects that were to be resumed alone that it was them', () => {
    const rows = [row('A', { failure: failureOf('resume', true) })]
    expect(labelsOf(needs(account(rows)))).toContain('Couldn’t resume the prospects of “A”')
  })

  it('names 20 of 33 and leads to the others, and answers for all 33', () => {
    const rows = Array.from({ length: 33 }, (_, index) => row(`C${index}`, { drift }))
    const items = needs(account(rows))
    expect(labelsOf(items).slice(0, 4)).toEqual([
      'Resumed elsewhere (33)',
      'Pause all 33 again',
      'Dismiss all',
      '“C0” was resumed elsewhere',
    ])
    expect(labelsOf(items)).toHaveLength(3 + 20 + 2)
    expect(labelsOf(items).at(-1)).toBe('More in PauseBar…')
    expect(items[1]).toMatchObject({ command: { kind: 'answer', answer: 'pause-again' } })
    expect(JSON.stringify(items[1]).match(/campaignId/g)).toHaveLength(33)
  })

  it('starts no prospects without a question', () => {
    const resume = failureOf('resume', true)
    const items = needs(account([row('A', { failure: resume }), row('B', { prospectsHeld: true })]))
    expect(labelsOf(items)).not.toContain('Try again')
    expect(labelsOf(items)).toContain('Dismiss')
    expect(items).toContainEqual({
      kind: 'command',
      label: 'Resume prospects…',
      command: { kind: 'reveal', account: 'first', campaignId: 'B' },
    })
  })

  it.each<[what: string, failures: Failure[], again: string[]]>([
    ['a resume', [failureOf('resume')], ['Try again']],
    ['a pause with prospects', [failureOf('pause', true)], ['Try again']],
    ['two resumes', [failureOf('resume'), failureOf('resume')], ['Try all 2 again']],
    ['two resumes, one with prospects', [failureOf('resume'), failureOf('resume', true)], []],
  ])('tries again at once what starts no prospects: %s', (_, failures, again) => {
    const items = needs(account(failures.map((each, index) => row(`C${index}`, { failure: each }))))
    expect(labelsOf(items).filter((label) => label.startsWith('Try'))).toEqual(again)
  })

  it('names the most urgent 20, whatever they need', () => {
    const many = (name: string, part: Partial<CampaignRow>) =>
      Array.from({ length: 15 }, (_, index) => row(`${name}${index}`, part))
    const labels = labelsOf(needs(account([...many('Drift', { drift }), ...many('End', ended)])))
    expect(labels.filter((label) => label.startsWith('Keep “End'))).toHaveLength(15)
    expect(labels.filter((label) => label.startsWith('“Drift'))).toHaveLength(5)
    expect(labels).toContain('Resumed elsewhere (15)')
  })

  it('names 20 of 20, and leads to no others', () => {
    const rows = Array.from({ length: 20 }, (_, index) => row(`C${index}`, { drift }))
    expect(labelsOf(needs(account(rows))).at(-1)).toBe('“C19” was resumed elsewhere')
  })

  it('says of one pause that it has ended', () => {
    expect(labelsOf(needs(account([row('A', ended)])))[0]).toBe('Pause has ended')
  })

  it('names the account where there are several, and answers only for those that are connected', () => {
    const us = account([row('B', { drift, account: 'us' })], {
      key: 'us',
      name: 'US',
      connection: refused,
    })
    expect(labelsOf(needs(account([row('A', { drift })]), us))).toEqual([
      'Resumed elsewhere (2)',
      'Pause again',
      'Dismiss',
      'EMEA: “A” was resumed elsewhere',
      'US: “B” was resumed elsewhere',
    ])
  })
})

it('says how many of the pauses that have ended it can put back, and why not the others', () => {
  const us = account([row('C', { ...ended, account: 'us' })], {
    key: 'us',
    name: 'US',
    connection: refused,
  })
  expect(labelsOf(needs(account([row('A', ended), row('B', ended)]), us))).toEqual([
    'Pauses have ended (3)',
    'Resume 2 of 3',
    'Keep all paused',
    'Remind me tomorrow',
    'EMEA: Keep “A” paused?',
    'EMEA: Keep “B” paused?',
    'US: “C” can’t be resumed while its account isn’t connected',
  ])
})

it('the tray of 10,000 campaigns is made in no time', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    row(`Outbound wave ${index}`, { status: index % 3 === 0 ? 'paused' : 'active' }),
  )
  const times = Array.from({ length: 5 }, () => {
    // CPU time of this process: the computer may be busy with other things.
    const before = process.cpuUsage()
    itemsOf(account(rows))
    return process.cpuUsage(before).user / 1_000
  })
  expect(Math.min(...times)).toBeLessThan(100)
})
