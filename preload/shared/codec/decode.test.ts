import { describe, expect, it } from 'vitest'
import type { CampaignRow, RowsChange, Snapshot, SnapshotChange } from '../contract'
import { exampleRow, exampleSnapshot } from '../examplesForTest'
import { patched } from './decode'

const one = exampleRow({ id: '1', name: 'One' })
const other = exampleRow({ id: '2', name: 'Other' })
const shown = exampleSnapshot([one, other], { revision: 5 })

const change = (revision: number, rows: RowsChange): SnapshotChange => {
  const { campaigns: _, ...rest } = structuredClone(shown)
  return { ...rest, revision, rows: structuredClone(rows) }
}
const namesOf = (campaigns: CampaignRow[]) => campaigns.map(({ name }) => name)
const all = (...campaigns: CampaignRow[]): RowsChange => ({
  kind: 'all',
  campaigns,
  names: namesOf(campaigns),
})
const some = (since: number, ...campaigns: CampaignRow[]): RowsChange => ({
  kind: 'some',
  since,
  campaigns,
  names: namesOf(campaigns),
})
const rowsOf = (snapshot: Snapshot | null) => snapshot?.campaigns ?? []

describe('a change', () => {
  it('that tells all is shown by name', () => {
    expect(rowsOf(patched(null, change(1, all(other, one))))).toEqual([one, other])
  })

  it('of rows is shown with all that was left out on its way', () => {
    const { id, account, name, status } = one
    const rows: RowsChange = { kind: 'all', campaigns: [{ id, account, status, readAt: 0 }], names: [name] }
    expect(rowsOf(patched(null, change(1, rows)))).toStrictEqual([one])
  })

  it('of rows leaves out nothing that they tell', () => {
    const end = { until: 2, zone: 'UTC' }
    const telling = exampleRow({
      isArchived: true,
      launchedAt: 1,
      isAdded: true,
      isPinned: true,
      prospectsHeld: true,
      pause: { at: 1, by: 'here', withProspects: true },
      timedPause: { ...end, atEnd: 'resume', question: null },
      drift: { seenAt: 1, withProspects: false, end },
      action: { verb: 'pause', withProspects: false, askedAt: 1, progress: { phase: 'sending' } },
      failure: { verb: 'pause', withProspects: false, askedAt: 1, at: 1, error: { kind: 'offline' } },
      interrupted: { verb: 'pause', withProspects: false, askedAt: 1 },
      readError: { kind: 'offline' },
    })
    expect(rowsOf(patched(null, change(1, all(telling))))).toStrictEqual([telling])
  })

  it.each([4, 5])('that comes late, with revision %s, changes nothing', (revision) => {
    expect(patched(shown, change(revision, some(3, { ...one, name: 'Old' })))).toBe(shown)
  })

  it('of one row leaves the others and all that rows are drawn with the same objects', () => {
    const paused = { ...one, status: 'paused' as const }
    const next = patched(shown, change(6, some(5, paused)))
    expect(next).toEqual({ ...shown, revision: 6, campaigns: [paused, other] })
    expect(next?.campaigns[1]).toBe(other)
    expect(next?.connection).toBe(shown.connection)
    expect(next?.accounts).toBe(shown.accounts)
    expect(next?.preferences).toBe(shown.preferences)
  })

  it('of how a list is read leaves the connection the same object that rows are drawn with', () => {
    const next = change(6, some(5))
    const reading = { ...shown.reading, isUnderWay: true }
    next.accounts = next.accounts.map((account) => ({ ...account, reading }))
    const [account] = patched(shown, next)?.accounts ?? []
    expect(account).toEqual({ ...shown.accounts[0], reading })
    expect(account?.connection).toBe(shown.accounts[0]?.connection)
  })

  it('of no row leaves the list itself the same', () => {
    expect(patched(shown, change(6, some(5)))?.campaigns).toBe(shown.campaigns)
  })

  it('of a name moves the row', () => {
    const renamed = { ...one, name: 'Zwei' }
    expect(rowsOf(patched(shown, change(6, some(5, renamed))))).toEqual([other, renamed])
  })

  it('since an older revision counts, since a later one something was missed', () => {
    expect(patched(shown, change(7, some(4)))?.revision).toBe(7)
    expect(patched(shown, change(7, some(6)))).toBeNull()
    expect(patched(null, change(7, some(6)))).toBeNull()
  })
})
