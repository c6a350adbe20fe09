import { describe, expect, it } from 'vitest'
import type { CampaignRow, Snapshot } from '../contract'
import { exampleRow, exampleSnapshot } from '../examplesForTest'
import { applyPatch } from './decode'
import { type AboutSnapshot, encodePatch, type SentRow, type SnapshotPatch } from './encode'

const one = exampleRow({ id: '1', name: 'One' })
const other = exampleRow({ id: '2', name: 'Other' })
const shown = exampleSnapshot([one, other], { revision: 5 })

/** A patch of rows that changed since a revision; of all rows with null. */
function patch(revision: number, since: number | null, ...campaigns: CampaignRow[]): SnapshotPatch {
  const { campaigns: _, ...rest } = shown
  const about: AboutSnapshot = { ...rest, revision, since }
  return { ...encodePatch(null, { ...shown, campaigns }), about: JSON.stringify(about) }
}
const rowsOf = (snapshot: Snapshot | null) => snapshot?.campaigns ?? []

describe('a change', () => {
  it('that tells all is shown by name', () => {
    expect(rowsOf(applyPatch(null, patch(1, null, other, one)))).toEqual([one, other])
  })

  it('of rows is shown with all that was left out on its way', () => {
    const { id, account, name, status } = one
    const sent: SentRow = { id, account, status, readAt: 0 }
    const texts = { rows: [JSON.stringify([sent])], names: [JSON.stringify([name])] }
    expect(rowsOf(applyPatch(null, { ...patch(1, null), ...texts }))).toStrictEqual([one])
  })

  it.each([4, 5])('that comes late, with revision %s, changes nothing', (revision) => {
    expect(applyPatch(shown, patch(revision, 3, { ...one, name: 'Old' }))).toBe(shown)
  })

  it('of one row leaves the others and all that rows are drawn with the same objects', () => {
    const paused = { ...one, status: 'paused' as const }
    const next = applyPatch(shown, patch(6, 5, paused))
    expect(next).toEqual({ ...shown, revision: 6, campaigns: [paused, other] })
    expect(next?.campaigns[1]).toBe(other)
    expect(next?.connection).toBe(shown.connection)
    expect(next?.accounts).toBe(shown.accounts)
    expect(next?.preferences).toBe(shown.preferences)
  })

  it('of how a list is read leaves the connection the same object that rows are drawn with', () => {
    const reading = { ...shown.reading, isUnderWay: true }
    const accounts = shown.accounts.map((account) => ({ ...account, reading }))
    const next = applyPatch(shown, encodePatch(shown, { ...shown, revision: 6, accounts }))
    expect(next?.accounts).toEqual(accounts)
    expect(next?.accounts[0]?.connection).toBe(shown.accounts[0]?.connection)
  })

  it('of no row leaves the list itself the same', () => {
    expect(applyPatch(shown, patch(6, 5))?.campaigns).toBe(shown.campaigns)
  })

  it('of a name moves the row', () => {
    const renamed = { ...one, name: 'Zwei' }
    expect(rowsOf(applyPatch(shown, patch(6, 5, renamed)))).toEqual([other, renamed])
  })

  it('since an older revision counts, since a later one something was missed', () => {
    expect(applyPatch(shown, patch(7, 4))?.revision).toBe(7)
    expect(applyPatch(shown, patch(7, 6))).toBeNull()
    expect(applyPatch(null, patch(7, 6))).toBeNull()
  })
})
