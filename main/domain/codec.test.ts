import { expect, test } from 'vitest'
import { changeSince, changeText, toSentRow } from '../../preload/shared/codec/encode'
import type { CampaignRow, Snapshot } from '../../preload/shared/contract'
import { defaultPreferences } from '../../preload/shared/preferences'
import { firstSeen } from './campaign'
import { active } from './campaignForTest'
import { onShow } from './onShow'
import { toRow } from './toRow'

const row = (id: string): CampaignRow => toRow(firstSeen({ ...active, id }, { at: 1, ticket: 1 }), 'first')
const snapshot = (revision: number, campaigns: CampaignRow[]): Snapshot => ({
  ...onShow([], null),
  revision,
  campaigns,
  preferences: defaultPreferences,
  usesHour12: false,
  notificationsFail: false,
})

const [a, b, c] = [row('a'), row('b'), row('c')]
const before = snapshot(3, [a, b])

test('whoever has none gets all rows', () => {
  expect(changeSince(null, before)).toMatchObject({
    revision: 3,
    rows: { kind: 'all', campaigns: [a, b].map(toSentRow), names: [a.name, b.name] },
  })
})

test('of the rows only those that changed are told', () => {
  const changed = { ...b, name: 'Renamed' }
  const change = changeSince(before, snapshot(4, [a, changed]))
  expect(change).toMatchObject({
    revision: 4,
    rows: { kind: 'some', since: 3, campaigns: [toSentRow(changed)], names: ['Renamed'] },
  })
  expect(changeSince(before, snapshot(4, before.campaigns)).rows).toEqual({
    kind: 'some',
    since: 3,
    campaigns: [],
    names: [],
  })
})

test.each([
  ['came', [a, b, c]],
  ['went', [a]],
  ['moved', [b, a]],
  ['went as another came', [a, c]],
])('when one %s, all rows are told', (_what, campaigns) => {
  expect(changeSince(before, snapshot(4, campaigns)).rows).toEqual({
    kind: 'all',
    campaigns: campaigns.map(toSentRow),
    names: campaigns.map(({ name }) => name),
  })
})

test('of a row is told what is not at rest, down to a zero', () => {
  const { id, account, status } = a
  const pause = { at: 0, by: 'here', withProspects: false } as const
  const telling = { ...a, launchedAt: 0, isPinned: true, pause }
  expect(JSON.parse(JSON.stringify(toSentRow(telling)))).toStrictEqual({
    id,
    account,
    status,
    launchedAt: 0,
    readAt: 1,
    isPinned: true,
    pause,
  })
})

test.each([0, 1, 100, 250])('the text of a change holds all of it, also of %s rows', (count) => {
  const campaigns = Array.from({ length: count }, (_, index) => row(`“${index}”`))
  for (const earlier of [null, snapshot(3, campaigns)]) {
    const change = changeSince(
      earlier,
      snapshot(
        4,
        campaigns.map((each) => ({ ...each, isPinned: true })),
      ),
    )
    const text = changeText(change)
    const told = JSON.parse(text.about)
    told.rows.campaigns = text.campaigns.flatMap((part) => JSON.parse(part))
    told.rows.names = text.names.flatMap((part) => JSON.parse(part))
    expect(told).toStrictEqual(JSON.parse(JSON.stringify(change)))
  }
})
