import { describe, expect, it } from 'vitest'
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
})

describe('one account', () => {
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
