import { expect, it } from 'vitest'
import type { CampaignRow } from '../../preload/shared/contract'
import { exampleRow } from '../../preload/shared/examplesForTest'
import { archivedFrom, archivedLast, chosenOf, linesOf, pausable, runSizes } from './sheetLines'

const one = exampleRow({ id: '1', name: 'One' })
const two = exampleRow({ id: '2', name: 'Two', account: 'second' })
const archived = exampleRow({ id: '3', name: 'Archived', isArchived: true })
const paused = exampleRow({ id: '4', name: 'Paused', status: 'paused' })
const pausing = exampleRow({
  id: '5',
  action: { verb: 'pause', withProspects: false, askedAt: 0, progress: { phase: 'sending' } },
})
const names = (rows: { name: string }[]) => rows.map(({ name }) => name)

it('offers whatever Alta shows active, what is archived last', () => {
  expect(names(pausable([archived, one, paused, pausing, two], null))).toEqual(['One', 'Two', 'Archived'])
})

it('offers only what was meant', () => {
  expect(names(pausable([one, two, paused], new Set(['second/2', 'first/4'])))).toEqual(['Two'])
})

it('keeps every campaign in its place, and says which are not paused any more', () => {
  const members = [one, two, archived, exampleRow({ id: '6' }), exampleRow({ id: '7' })]
  const now = [
    { ...two, name: 'Two, renamed' },
    { ...one, status: 'paused' as const },
    archived,
    { ...exampleRow({ id: '6' }), status: 'completed' as const },
  ]
  expect(linesOf(members, now).map(({ row, obstacle }) => [row.id, obstacle])).toEqual([
    ['1', 'paused meanwhile'],
    ['2', null],
    ['3', null],
    ['6', 'completed by now'],
    ['7', 'not in Alta’s list any more'],
  ])
})

it('leaves each campaign above or below the heading of what is archived, whatever becomes of it meanwhile', () => {
  const from = (members: CampaignRow[], now = members) => archivedFrom(linesOf(members, now))
  expect(from([one, two, archived])).toBe(2)
  expect(from([one, two, archived], [{ ...one, isArchived: true }, two, archived])).toBe(2)
  expect(from([one, two, archived], [one, two, { ...archived, isArchived: false }])).toBe(2)
  expect(from([one, two])).toBe(2)
  expect(from([archived])).toBe(0)
})

it('puts what is added before what is archived', () => {
  expect(names(archivedLast([one, archived, two]))).toEqual(['One', 'Two', 'Archived'])
})

it('sends what is ticked and still active', () => {
  const lines = linesOf([one, two, archived], [{ ...one, status: 'paused' }, two, archived])
  expect(names(chosenOf(lines, new Set(['first/3'])))).toEqual(['Two'])
})

it('tells of each account how much is asked for, and how much it has', () => {
  expect(runSizes([one, two], [one, two, archived])).toEqual([
    { campaigns: 1, listed: 2 },
    { campaigns: 1, listed: 1 },
  ])
})
