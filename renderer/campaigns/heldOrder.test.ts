import { describe, expect, it } from 'vitest'
import type { CampaignRow } from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import type { Group } from './arrange'
import { heldGroups, isSameOrder } from './heldOrder'

const row = (id: string, status: CampaignRow['status'] = 'active') => exampleRow({ id, name: id, status })
const nothing: ReadonlySet<string> = new Set()
const group = (name: Group['name'], ...rows: CampaignRow[]): Group => ({
  name,
  rows,
  answers: [],
  compact: nothing,
})
const shown = [group('Active', row('a'), row('b'), row('c')), group('Paused', row('p', 'paused'))]
const inWords = (groups: Group[]) =>
  groups.map(({ name, rows }) => [name, ...rows.map(({ id, status }) => `${id} ${status}`)])

describe('a list that is held', () => {
  it('shows what is known now of each row, where the row stood', () => {
    const paused = row('b', 'paused')
    const ideal = [group('Active', row('a'), row('c')), group('Paused', paused, row('p', 'paused'))]
    expect(inWords(heldGroups(shown, ideal, [row('a'), paused, row('c'), row('p', 'paused')]))).toEqual([
      ['Active', 'a active', 'b paused', 'c active'],
      ['Paused', 'p paused'],
    ])
  })

  it('takes in what is new where it belongs, under a new heading too', () => {
    const all = [row('a'), row('aa'), row('ab'), row('b'), row('c'), row('d', 'draft'), row('p', 'paused')]
    const ideal = [
      group('Active', row('a'), row('aa'), row('ab'), row('b'), row('c')),
      group('Paused', row('p', 'paused')),
      group('Draft', row('d', 'draft')),
    ]
    expect(inWords(heldGroups(shown, ideal, all))).toEqual([
      ['Active', 'a active', 'aa active', 'ab active', 'b active', 'c active'],
      ['Paused', 'p paused'],
      ['Draft', 'd draft'],
    ])
  })

  it('keeps the place of what is gone, so that no other row slides under the pointer', () => {
    const ideal = [group('Active', row('a'), row('c')), group('Paused', row('p', 'paused'))]
    expect(inWords(heldGroups(shown, ideal, [row('a'), row('c'), row('p', 'paused')]))[0]).toEqual([
      'Active',
      'a active',
      'b active',
      'c active',
    ])
  })

  it('keeps the answers that were offered where they were, and asks what is new below them', () => {
    const asking = (...answers: Group['answers']) => [{ ...group('Needs you', row('a'), row('b')), answers }]
    const [held] = heldGroups(asking('end', 'drift'), asking('drift', 'prospects'), [row('a'), row('b')])
    expect(held?.answers).toEqual(['end', 'drift', 'prospects'])
  })

  it('keeps each row as high as it was: what is answered neither makes the others higher nor itself', () => {
    const needing = (compact: string[], ...rows: CampaignRow[]) => [
      { ...group('Needs you', ...rows), compact: new Set(compact) },
    ]
    const [a, b] = [row('a'), row('b')]
    const [held] = heldGroups(needing(['a', 'b'], a, b), needing([], a), [a, b])
    expect(held?.compact).toEqual(new Set(['a', 'b']))
    const [few] = heldGroups(needing([], a), needing(['a', 'b'], a, b), [a, b])
    expect(few?.compact).toEqual(new Set())
  })

  it('is as it would be anew when nothing moved', () => {
    const ideal = [group('Active', row('a'), row('b'), row('c')), group('Paused', row('p', 'paused'))]
    expect(heldGroups(shown, ideal, [])).toBe(ideal)
    expect(isSameOrder(shown, ideal)).toBe(true)
  })
})
