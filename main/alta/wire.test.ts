import { expect, test } from 'vitest'
import { answersWith } from '../simulatedAlta/faults'
import { connectForTest, id } from './connectForTest'

const otherId = 'b7e1d2c3-4f5a-4b6c-8d7e-9f0a1b2c3d4e'

async function readWith(wire: Record<string, unknown>) {
  const { api } = await connectForTest({ campaigns: [{ id, name: 'Spring outbound', wire }] })
  const campaign = await api.getCampaign(id, 'read')
  return campaign.ok ? campaign.value : campaign.error
}

test.each([
  [{ status: undefined }, { status: 'unknown' }],
  [{ status: 'archiving' }, { status: 'unknown' }],
  [{ status: 1 }, { status: 'unknown' }],
  [{ isArchived: undefined }, { isArchived: false }],
  [{ launchedAt: 'last week' }, { launchedAt: null }],
  [{ launchedAt: null }, { launchedAt: null }],
  [{ launchedAt: '2026-01-15T09:00:00+01:00' }, { launchedAt: Date.UTC(2026, 0, 15, 8) }],
  [{ name: null }, { name: '' }],
  [{ id: id.toUpperCase() }, { id, altaId: id.toUpperCase() }],
  [{ status: 'Paused' }, { status: 'paused' }],
  [{ status: 'ACTIVE' }, { status: 'active' }],
  [{ reps: [{ new: 'field' }] }, { status: 'active' }],
])('a campaign with %j is read as far as it can be', async (wire, read) => {
  expect(await readWith(wire)).toMatchObject(read)
})

test.each([[{ id: undefined }], [{ id: 7 }], [{ id: otherId }]])(
  'a campaign with %j is not the one that was asked for',
  async (wire) => {
    expect(await readWith(wire)).toMatchObject({ kind: 'bad-answer' })
  },
)

test('items without a usable id are left out and counted', async () => {
  const { api } = await connectForTest({
    campaigns: [
      { id, name: 'Sound' },
      { id: otherId, name: 'Broken', wire: { id: 'nine' } },
    ],
  })
  const list = await api.listPage(null, 'read')
  expect(list).toMatchObject({
    ok: true,
    value: { campaigns: [{ name: 'Sound' }], isIncomplete: false, unreadable: 1 },
  })
})

test('more pages without the way to them make the list incomplete', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, answersWith(200, {}, { data: [], hasMore: true }))
  expect(await api.listPage(null, 'read')).toMatchObject({
    ok: true,
    value: { isIncomplete: true, next: null },
  })
})

test('each page but the first is asked for by its cursor alone', async () => {
  const { alta, api } = await connectForTest()
  alta.failAlways(/GET/, answersWith(200, {}, { data: [], next: 'beyond' }))
  expect(await api.listPage(null, 'read')).toMatchObject({ ok: true, value: { next: 'beyond' } })
  await api.listPage('beyond', 'page')
  expect(alta.requests.map(({ query }) => query)).toEqual([{ limit: '100' }, { cursor: 'beyond' }])
})

test('a cursor after the last page is not there', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, answersWith(200, {}, { data: [], hasMore: false, next: 'beyond' }))
  expect(await api.listPage(null, 'read')).toMatchObject({
    ok: true,
    value: { isIncomplete: false, next: null },
  })
})
