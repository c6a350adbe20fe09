import { expect, test } from 'vitest'
import { exampleRow, exampleSnapshot } from '../examplesForTest'
import { encodePatch, type SnapshotPatch } from './encode'

const [a, b, c] = [exampleRow({ id: 'a' }), exampleRow({ id: 'b' }), exampleRow({ id: 'c' })]
const before = exampleSnapshot([a, b], { revision: 3 })
const after = (campaigns: (typeof a)[]) => exampleSnapshot(campaigns, { revision: 4 })

const parsed = (texts: string[]) => texts.flatMap((text) => JSON.parse(text))
const sent = ({ about, rows, names }: SnapshotPatch) => ({
  since: JSON.parse(about).since,
  ids: parsed(rows).map(({ id }) => id),
  names: parsed(names),
})

test('whoever has none gets all rows', () => {
  expect(sent(encodePatch(null, before))).toEqual({ since: null, ids: ['a', 'b'], names: [a.name, b.name] })
})

test('of the rows only those that changed are told', () => {
  const changed = { ...b, name: 'Renamed' }
  expect(sent(encodePatch(before, after([a, changed])))).toEqual({ since: 3, ids: ['b'], names: ['Renamed'] })
  expect(sent(encodePatch(before, after(before.campaigns)))).toEqual({ since: 3, ids: [], names: [] })
})

test.each([
  ['came', [a, b, c]],
  ['went', [a]],
  ['moved', [b, a]],
  ['went as another came', [a, c]],
])('when one %s, all rows are told', (_what, campaigns) => {
  expect(sent(encodePatch(before, after(campaigns)))).toEqual({
    since: null,
    ids: campaigns.map(({ id }) => id),
    names: campaigns.map(({ name }) => name),
  })
})

test('of a row is told what is not at rest, down to a zero', () => {
  const { id, account, status } = a
  const pause = { at: 0, by: 'here', withProspects: false } as const
  const telling = { ...a, launchedAt: 0, readAt: 1, isPinned: true, pause }
  expect(parsed(encodePatch(null, after([telling])).rows)).toStrictEqual([
    { id, account, status, launchedAt: 0, readAt: 1, isPinned: true, pause },
  ])
})
