import { describe, expect, it } from 'vitest'
import type { Connection } from '../../preload/shared/contract'
import { exampleOffer, exampleRow, exampleRun } from '../../preload/shared/examplesForTest'
import type { NamedAccount } from './accountView'
import { onShow } from './onShow'

const account = (key: string, part: Partial<NamedAccount> = {}): NamedAccount => ({
  key,
  name: key.toUpperCase(),
  connection: { kind: 'connected', workspace: { kind: 'alta', accountId: key }, mayList: true },
  campaigns: [],
  reading: {
    isUnderWay: false,
    lastAt: 100,
    error: null,
    isIncomplete: false,
    unreadable: 0,
    progress: null,
  },
  undoOffers: [],
  runs: [],
  banners: [],
  recentlyUsed: [],
  ...part,
})

describe('all accounts in one list', () => {
  it('are as old as the oldest reading, and never read as long as one is not', () => {
    const old = account('old', {
      reading: {
        isUnderWay: true,
        lastAt: 5,
        error: null,
        isIncomplete: true,
        unreadable: 0,
        progress: null,
      },
    })
    const never = account('never', {
      reading: {
        isUnderWay: false,
        lastAt: null,
        error: { kind: 'offline' },
        isIncomplete: false,
        unreadable: 0,
        progress: null,
      },
    })
    expect(onShow([account('new'), old], null).reading).toEqual({
      isUnderWay: true,
      lastAt: 5,
      error: null,
      isIncomplete: true,
      unreadable: 0,
      progress: null,
    })
    expect(onShow([account('new'), never], null).reading.lastAt).toBeNull()
  })

  it('are connected as soon as one is; what is wrong with the other is in its summary', () => {
    const refused = { kind: 'refused', workspace: { kind: 'alta', accountId: null } } as const
    const shown = onShow([account('a', { connection: refused }), account('b')], null)
    expect(shown.connection.kind).toBe('connected')
    expect(shown.accounts.map(({ name, connection }) => [name, connection.kind])).toEqual([
      ['A', 'refused'],
      ['B', 'connected'],
    ])
  })

  const workspace = { kind: 'demo' } as const
  const error = { kind: 'offline' } as const
  const bestFirst: Connection[] = [
    { kind: 'connected', workspace, mayList: true },
    { kind: 'refused', workspace },
    { kind: 'gone', workspace },
    { kind: 'locked', workspace, error },
    { kind: 'starting' },
    { kind: 'signed-out' },
  ]

  const pairs = bestFirst.slice(1).map((worse, index) => ({ better: bestFirst[index] ?? worse, worse }))

  it.each(pairs)('are $better.kind when the other is $worse.kind', ({ better, worse }) => {
    const accounts = [worse, better].map((connection) => account(connection.kind, { connection }))
    expect(onShow(accounts, null).connection).toBe(better)
    expect(onShow(accounts.toReversed(), null).connection).toBe(better)
  })

  it('are starting before there is any', () => {
    expect(onShow([], null)).toMatchObject({ connection: { kind: 'starting' }, campaigns: [] })
  })

  it('have the campaigns of each, one account after the other', () => {
    const [a, b] = [exampleRow({ id: 'a', account: 'a' }), exampleRow({ id: 'b', account: 'b' })]
    const accounts = [account('a', { campaigns: [a] }), account('b', { campaigns: [b] })]
    expect(onShow(accounts, null).campaigns).toEqual([a, b])
  })

  it('have the newest offers first, before them those that an open dialog holds', () => {
    const offer = (id: number, expiresAt: number | null) => exampleOffer({ id, expiresAt })
    const first = account('a', { undoOffers: [offer(1, 10), offer(2, 30)] })
    const second = account('b', { undoOffers: [offer(3, 20), offer(4, null)] })
    expect(onShow([first, second], null).undoOffers.map(({ id }) => id)).toEqual([4, 2, 3, 1])
  })

  it('have the newest runs first', () => {
    const first = account('a', {
      runs: [exampleRun({ id: '1', askedAt: 10 }), exampleRun({ id: '0', askedAt: 5 })],
    })
    const second = account('b', { runs: [exampleRun({ id: '2', askedAt: 20 })] })
    expect(onShow([first, second], null).runs.map(({ id }) => id)).toEqual(['2', '1', '0'])
  })

  it('are read as far as the one is that is being read, and lack what each lacks', () => {
    const progress = { campaigns: 300, retryAt: null }
    const { reading } = account('a')
    const first = account('a', { reading: { ...reading, unreadable: 2 } })
    const second = account('b', { reading: { ...reading, lastAt: 90, unreadable: 3, progress } })
    expect(onShow([first, second], null).reading).toEqual({
      isUnderWay: false,
      lastAt: 90,
      error: null,
      isIncomplete: false,
      unreadable: 5,
      progress,
    })
  })
})

describe('one account', () => {
  it('has its own campaigns, offers and runs, the same list while nothing in it changes', () => {
    const campaigns = [exampleRow()]
    const mine = account('a', { campaigns, undoOffers: [exampleOffer()], runs: [exampleRun()] })
    const other = account('b', { campaigns: [exampleRow({ id: 'b' })], runs: [exampleRun({ id: 'b' })] })
    const shown = onShow([mine, other], 'a')
    expect(shown).toMatchObject({ undoOffers: mine.undoOffers, runs: mine.runs })
    expect(shown.campaigns).toBe(campaigns)
  })

  it('is shown as it is, with the banners of the others too', () => {
    const error = { kind: 'offline' } as const
    const reading = {
      isUnderWay: false,
      lastAt: 1,
      error,
      isIncomplete: false,
      unreadable: 0,
      progress: null,
    }
    const other = account('b', { banners: [{ kind: 'not-saving', file: 'history' }] })
    const shown = onShow([account('a', { reading }), other], 'a')
    expect(shown.reading).toEqual(reading)
    expect(shown.banners).toEqual([{ kind: 'not-saving', file: 'history', account: 'b' }])
  })
})
