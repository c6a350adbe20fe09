import { describe, expect, it } from 'vitest'
import type { CampaignRow } from '../../../preload/shared/contract'
import type { NamedAccount } from '../accountView'
import { campaignItems, firstOf, isListed, namesIn, shownGroups, timedPauseItems } from './trayCampaigns'
import { account, labelsOf, refused, row } from './trayForTest'

const action = { verb: 'resume', withProspects: false, askedAt: 1, progress: { phase: 'sending' } } as const

/** Running campaigns called like this, with a number. */
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => row({ id: `${name}${index}` }))
const called = (name: string, campaigns: CampaignRow[], part: Partial<NamedAccount> = {}) =>
  account({ key: name, name, campaigns, ...part })

const nameOf = (campaign: CampaignRow) => campaign.name
const itemsOf = (...accounts: NamedAccount[]) =>
  campaignItems(shownGroups(accounts, 'name'), nameOf, { hasSeveral: accounts.length > 1 })

describe('the tray', () => {
  it.each<[does: 'lists' | 'leaves out', what: string, part: Partial<CampaignRow>]>([
    ['lists', 'what is active', {}],
    ['lists', 'what is active and archived', { isArchived: true }],
    ['lists', 'what is paused', { status: 'paused' }],
    ['lists', 'what is being resumed, though archived', { status: 'paused', isArchived: true, action }],
    ['lists', 'what is being resumed, though its status is unknown', { status: 'unknown', action }],
    ['leaves out', 'what is paused and archived', { status: 'paused', isArchived: true }],
    ['leaves out', 'drafts', { status: 'draft' }],
    ['leaves out', 'what is completed', { status: 'completed' }],
    ['leaves out', 'what is of unknown status', { status: 'unknown' }],
  ])('%s %s', (does, _, part) => {
    expect(isListed(row({ id: 'A', ...part }))).toBe(does === 'lists')
  })
})

describe('the tray’s campaigns', () => {
  it('of one account stand there without its name, with a line below', () => {
    expect(labelsOf(itemsOf(called('EMEA', many('A', 2))))).toEqual(['Pause A0', 'Pause A1', '—'])
  })

  it('of several accounts stand under their names, each with a line below', () => {
    const items = itemsOf(called('EMEA', many('A', 2)), called('US', many('B', 1)))
    expect(labelsOf(items)).toEqual(['EMEA', 'Pause A0', 'Pause A1', '—', 'US', 'Pause B0', '—'])
  })

  it('leave out the names of accounts without any, or that are not connected', () => {
    const items = itemsOf(
      called('EMEA', []),
      called('US', many('B', 1)),
      called('APAC', many('C', 1), { connection: refused }),
    )
    expect(labelsOf(items)).toEqual(['US', 'Pause B0', '—'])
    expect(itemsOf(called('EMEA', []), called('US', []))).toEqual([])
  })

  it.each([
    { has: [20, 20], shown: [8, 7] },
    { has: [3, 20], shown: [3, 12] },
    { has: [20, 2, 20], shown: [7, 2, 6] },
    { has: [8, 7], shown: [8, 7] },
  ])('share the room evenly, where each account has as many: of $has, $shown are shown', ({ has, shown }) => {
    const accounts = has.map((count, index) => called(`Account ${index}`, many(`${index}-`, count)))
    expect(shownGroups(accounts, 'name').map(({ rows }) => rows.length)).toEqual(shown)
  })

  it('that there is no room for are in the window', () => {
    const labels = labelsOf(itemsOf(called('EMEA', many('A', 14)), called('US', many('B', 2))))
    expect(labels.slice(-3)).toEqual(['—', 'More in PauseBar…', '—'])
    expect(labelsOf(itemsOf(called('EMEA', many('A', 13)), called('US', many('B', 2))))).not.toContain(
      'More in PauseBar…',
    )
  })

  it('are resumed where they are paused', () => {
    expect(itemsOf(called('EMEA', [row({ id: 'A', status: 'paused' })]))[0]).toEqual({
      kind: 'command',
      label: 'Resume A',
      command: { kind: 'resume', account: 'first', campaignId: 'A' },
    })
  })
})

describe('the order of the tray', () => {
  const paused = { status: 'paused' } as const

  it.each<[rule: string, rows: CampaignRow[], recentlyUsed: string[], order: string]>([
    ['what runs, then what is paused', [row({ id: 'A', ...paused }), row({ id: 'B' })], [], 'B A'],
    [
      'pinned ones by name, whether they run or not',
      [row({ id: 'C' }), row({ id: 'B', isPinned: true }), row({ id: 'A', isPinned: true, ...paused })],
      [],
      'A B C',
    ],
    [
      'what was used last, though it is paused',
      [row({ id: 'A' }), row({ id: 'B', ...paused }), row({ id: 'C' })],
      ['C', 'B'],
      'C B A',
    ],
    [
      'pinned ones, though others were used last',
      [row({ id: 'B' }), row({ id: 'Z', isPinned: true })],
      ['B'],
      'Z B',
    ],
  ])('is: %s', (_, campaigns, recentlyUsed, order) => {
    const groups = shownGroups([account({ campaigns, recentlyUsed })], 'name')
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).join(' ')).toBe(order)
  })

  it.each([
    ['name', 'A B C'],
    ['newest', 'B A C'],
  ] as const)('among others is that of the window: by %s', (sort, order) => {
    const campaigns = [
      row({ id: 'C', launchedAt: null }),
      row({ id: 'A', launchedAt: Date.UTC(2026, 0, 1) }),
      row({ id: 'B', launchedAt: Date.UTC(2026, 0, 2) }),
    ]
    const groups = shownGroups([account({ campaigns })], sort)
    expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id)).join(' ')).toBe(order)
  })
})

describe('the first few', () => {
  const byLength = (one: CampaignRow, other: CampaignRow) => one.id.length - other.id.length
  const first = (ids: string[], count: number) =>
    firstOf(
      ids.map((id) => row({ id })),
      byLength,
      count,
    ).map(({ id }) => id)

  it.each([
    { of: ['ccc', 'bb', 'a'], count: 2, are: ['a', 'bb'] },
    { of: ['a', 'bb', 'ccc'], count: 2, are: ['a', 'bb'] },
    { of: ['ccc', 'a', 'dddd', 'bb'], count: 3, are: ['a', 'bb', 'ccc'] },
    { of: ['bb', 'a'], count: 5, are: ['a', 'bb'] },
    { of: ['x', 'y', 'z'], count: 2, are: ['x', 'y'] },
    { of: ['bb', 'x', 'y'], count: 3, are: ['x', 'y', 'bb'] },
    { of: ['a'], count: 0, are: [] },
  ])('$count of $of are $are', ({ of, count, are }) => {
    expect(first(of, count)).toEqual(are)
  })
})

it('what is being paused or resumed cannot be paused for a while', () => {
  const groups = shownGroups([account({ campaigns: [row({ id: 'A', action }), row({ id: 'B' })] })], 'name')
  const context = { nameOf, hasSeveral: false, usesHour12: false, resumesByItself: true }
  expect(timedPauseItems(groups, context)).toMatchObject([
    { kind: 'submenu', label: 'Pause for a while', items: [{ kind: 'submenu', label: 'B' }, {}, {}] },
  ])
})

describe('a name in the tray', () => {
  const shown = (name: string) => {
    const campaign = row({ id: 'A', name })
    return namesIn([campaign])(campaign)
  }
  const [x23, x36] = ['x'.repeat(23), 'x'.repeat(36)]

  it.each([
    ['has one blank where it had several', 'Q1  \t Outbound', 'Q1 Outbound'],
    ['has none around it', '  Q1 ', 'Q1'],
    ['of 60 letters is whole', 'x'.repeat(60), 'x'.repeat(60)],
    ['of 61 letters is cut', 'x'.repeat(61), `${x36}…${x23}`],
    ['of 60 signs is whole, though each is two units long', '😀'.repeat(60), '😀'.repeat(60)],
    ['of 61 such signs is cut', '😀'.repeat(61), `${'😀'.repeat(36)}…${'😀'.repeat(23)}`],
    [
      'has no blanks where it is cut',
      `${'x'.repeat(35)} yyyyy ${'z'.repeat(22)}`,
      `${'x'.repeat(35)}…${'z'.repeat(22)}`,
    ],
  ])('%s', (_, name, expected) => {
    expect(shown(name)).toBe(`“${expected}”`)
  })
})
