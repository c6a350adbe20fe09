import { describe, expect, it } from 'vitest'
import type { AccountEntry, HistoryAsked } from '../../preload/shared/contract'
import { exampleEntry } from '../../preload/shared/examplesForTest'
import { historyPage } from './historyPage'

type Action = Extract<AccountEntry, { kind: 'action' }>

const whole: HistoryAsked = {
  search: '',
  filter: 'all',
  from: null,
  until: null,
  campaign: null,
  limit: 50,
}

let made = 0
const action = (name: string, part: Partial<Action> = {}) =>
  exampleEntry({ account: 'emea', id: `${made++}`, at: -made, campaignId: name, campaignName: name, ...part })
const run = (batchId: string, names: string[], part: Partial<Action> = {}) =>
  names.map((name) => action(name, { batchId, ...part }))
const names = (entries: AccountEntry[]) => entries.map(({ campaignName }) => campaignName)

describe('the history, page by page', () => {
  const three = run('b', ['10', '9', '8'], { withProspects: true, until: 5, zone: 'UTC' })
  const entries = [action('later'), ...three, action('before')]

  it('has a run over many as one entry, with what became of it', () => {
    const page = historyPage(entries, whole)
    expect(names(page.entries)).toEqual(['later', '10', 'before'])
    expect(page.total).toBe(3)
    expect(page.runs).toEqual([
      {
        batchId: 'b',
        accounts: ['emea'],
        verb: 'pause',
        byTimer: false,
        withProspects: true,
        isOfProspects: false,
        end: { until: 5, zone: 'UTC' },
        reason: '',
        found: 3,
        done: 3,
        failed: 0,
        cancelled: 0,
        interrupted: 0,
      },
    ])
  })

  it('tells a run by all of it, wherever the page ends', () => {
    const page = historyPage(entries, { ...whole, limit: 2 })
    expect(names(page.entries)).toEqual(['later', '10'])
    expect(page).toMatchObject({ total: 3, runs: [{ done: 3 }] })
    expect(historyPage(entries, { ...whole, limit: 1 }).runs).toEqual([])
  })

  it('tells a run by all of it, however few of its campaigns are found', () => {
    const page = historyPage(entries, { ...whole, search: '9' })
    expect(names(page.entries)).toEqual(['9'])
    expect(page.runs).toMatchObject([{ found: 1, done: 3 }])
    expect(historyPage(entries, { ...whole, search: 'nothing' })).toEqual({ entries: [], runs: [], total: 0 })
  })

  it('has the campaigns of a run, those first for which it was not done', () => {
    const [failed] = run('b', ['7'], { outcome: 'failed' })
    const page = historyPage([...entries, ...(failed ? [failed] : [])], { ...whole, batchId: 'b' })
    expect(names(page.entries)).toEqual(['7', '8', '9', '10'])
    expect(page).toMatchObject({ total: 4, runs: [{ done: 3, failed: 1 }] })
    expect(names(historyPage(entries, { ...whole, batchId: 'b', search: '8' }).entries)).toEqual(['8'])
  })

  it('counts a campaign that was tried again once, by its last end', () => {
    const tried = [...run('b', ['1']), ...run('b', ['1', '2'], { outcome: 'failed' })]
    const page = historyPage(tried, whole)
    expect(page).toMatchObject({ total: 1, runs: [{ found: 2, done: 1, failed: 1 }] })
    expect(names(historyPage(tried, { ...whole, batchId: 'b' }).entries)).toEqual(['2', '1'])
  })

  it('tells of prospects and of an end only what is so of all', () => {
    const ones = [...run('b', ['1'], { withProspects: true, until: 5, zone: 'UTC' }), ...run('b', ['2'])]
    expect(historyPage(ones, whole).runs).toMatchObject([{ withProspects: false, end: null, done: 2 }])
  })

  it('tells of prospects alone where all of it was about them', () => {
    const ofProspects = { verb: 'resume', withProspects: true, isOfProspects: true } as const
    const failed = run('b', ['3'], { ...ofProspects, outcome: 'failed' })
    const ones = [...run('b', ['1', '2'], ofProspects), ...failed]
    expect(historyPage(ones, whole).runs).toMatchObject([{ isOfProspects: true, done: 2, failed: 1 }])
    const mixed = [...ones, ...run('b', ['4'], { ...ofProspects, isOfProspects: false })]
    expect(historyPage(mixed, whole).runs).toMatchObject([{ isOfProspects: false, done: 3, failed: 1 }])
  })

  it('takes the runs of several accounts that were asked for as one for one', () => {
    const both = [...run('b', ['1', '2']), ...run('b', ['1'], { account: 'us' })]
    expect(historyPage(both, whole).runs).toMatchObject([{ accounts: ['emea', 'us'], done: 3 }])
  })

  it('has what was asked for one campaign alone, and all of one campaign, by itself', () => {
    expect(historyPage(run('b', ['1']), whole).runs).toEqual([])
    const campaign = { account: 'emea', campaignId: '1' }
    const tried = [...run('b', ['1']), ...run('b', ['1', '2'], { outcome: 'failed' })]
    const page = historyPage(tried, { ...whole, campaign })
    expect(page.entries.map((entry) => entry.kind === 'action' && entry.outcome)).toEqual(['done', 'failed'])
    expect(page.runs).toMatchObject([{ done: 1, failed: 1 }])
  })

  it('has the reason of a run', () => {
    expect(historyPage(run('b', ['1', '2'], { reason: 'why' }), whole).runs).toMatchObject([
      { reason: 'why' },
    ])
  })
})

describe('the summary of a run', () => {
  const summaryOf = (...entries: AccountEntry[]) => historyPage(entries, whole).runs
  const planned = { until: 5, zone: 'UTC' }

  it('counts how each of its campaigns ended', () => {
    const outcomes = ['done', 'failed', 'failed', 'cancelled', 'interrupted', 'interrupted'] as const
    const entries = outcomes.map((outcome, index) => action(`${index}`, { batchId: 'b', outcome }))
    expect(summaryOf(...entries)).toMatchObject([
      { found: 6, done: 1, failed: 2, cancelled: 1, interrupted: 2 },
    ])
  })

  it.each<[what: string, one: Partial<Action>, other: Partial<Action>, expected: object]>([
    ['came to its end by itself', { byTimer: true }, { byTimer: true }, { byTimer: true }],
    ['was ended by a click in part', { byTimer: true }, {}, { byTimer: false }],
    ['has no end', {}, {}, { end: null }],
    ['has two ends', planned, { ...planned, until: 6 }, { end: null }],
    ['has the end of what was done', planned, { outcome: 'failed' }, { end: planned }],
    [
      'brought prospects along where it was done',
      { withProspects: true },
      { outcome: 'failed' },
      { withProspects: true },
    ],
    ['brought none along', {}, { withProspects: true, outcome: 'failed' }, { withProspects: false }],
    [
      'failed',
      { outcome: 'failed', withProspects: true },
      { outcome: 'failed', withProspects: true },
      { withProspects: true },
    ],
    [
      'failed, in part without prospects',
      { outcome: 'failed' },
      { outcome: 'failed', withProspects: true },
      { withProspects: false },
    ],
    ['was resumed', { verb: 'resume' }, { verb: 'resume' }, { verb: 'resume' }],
    ['nobody explained', {}, {}, { reason: '' }],
    ['was explained for one of its campaigns', {}, { reason: 'Wrong price' }, { reason: 'Wrong price' }],
  ])('that %s says so', (_what, one, other, expected) => {
    const entries = [action('1', { batchId: 'b', ...one }), action('2', { batchId: 'b', ...other })]
    expect(summaryOf(...entries)).toMatchObject([expected])
    expect(summaryOf(...entries.toReversed())).toMatchObject([expected])
  })

  it('is there for each run on the page, the newest first, with nothing of other runs or of none', () => {
    const entries = [...run('b', ['1', '2']), action('1'), action('3'), ...run('c', ['1', '2', '3'])]
    expect(summaryOf(...entries)).toMatchObject([
      { batchId: 'b', found: 2, done: 2 },
      { batchId: 'c', found: 3, done: 3 },
    ])
  })
})

it('what others did, and what was asked for single campaigns, is of no run', () => {
  const seen = (campaignId: string): AccountEntry => {
    const { account, id, at, campaignName, reason } = action(campaignId)
    return {
      kind: 'seen',
      account,
      id,
      at,
      campaignId,
      campaignName,
      reason,
      batchId: null,
      from: 'paused',
      to: 'active',
    }
  }
  const entries = [seen('1'), action('1'), action('2'), seen('2')]
  expect(historyPage(entries, whole)).toEqual({ entries, runs: [], total: 4 })
  expect(historyPage(entries, { ...whole, batchId: 'gone' })).toEqual({ entries: [], runs: [], total: 0 })
})
