import { describe, expect, it } from 'vitest'
import type { AccountSummary, Connection, Reading } from '../../preload/shared/contract'
import { exampleRow, exampleSnapshot } from '../../preload/shared/examplesForTest'
import { accountTroubles } from './AccountBanners'

const workspace = { kind: 'alta', accountId: null } as const
const read: Reading = {
  isUnderWay: false,
  lastAt: 0,
  error: null,
  isIncomplete: false,
  unreadable: 0,
  progress: null,
}
const connected: Connection = { kind: 'connected', workspace, mayList: true }
const account = (key: string, differences: Partial<AccountSummary>): AccountSummary => ({
  key,
  name: key,
  connection: connected,
  reading: read,
  ...differences,
})
const offline = { reading: { ...read, error: { kind: 'offline' } } } as const
const refused = { connection: { kind: 'refused', workspace } } as const

const told = (accounts: AccountSummary[], shownAccount: string | null) =>
  accountTroubles(exampleSnapshot([], { accounts, shownAccount })).map(
    ({ trouble, accounts: those }) => `${trouble.kind}: ${those.map(({ key }) => key).join(', ')}`,
  )

describe('what is not well with the accounts', () => {
  it('is told once where it is the same in several', () => {
    const accounts = [account('A', offline), account('B', refused), account('C', offline)]
    expect(told(accounts, null)).toEqual(['not-read: A, C', 'refused: B'])
  })

  it('is told of each where it differs', () => {
    const timeout = { reading: { ...read, error: { kind: 'timeout' } } } as const
    expect(told([account('A', offline), account('B', timeout)], null)).toEqual(['not-read: A', 'not-read: B'])
  })

  it('is told where campaigns were listed that cannot be any more, but not where each was added by hand', () => {
    const accounts = ['A', 'B'].map((key) => account(key, { connection: { ...connected, mayList: false } }))
    const rows = [exampleRow({ account: 'A' }), exampleRow({ account: 'B', isAdded: true })]
    const troubles = accountTroubles(exampleSnapshot(rows, { accounts, shownAccount: null }))
    expect(troubles).toMatchObject([{ trouble: { kind: 'not-listed' }, accounts: [{ key: 'A' }] }])
  })

  it('is told of the one on show alone', () => {
    expect(told([account('A', offline), account('B', offline)], 'B')).toEqual(['not-read: B'])
  })

  it('is left to the form for a token where that stands', () => {
    expect(told([account('A', refused)], 'A')).toEqual([])
  })
})
