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
  [{ id: id.toUpperCase() }, { id }],
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

test('items without a usable id are left out, and the list says that it is incomplete', async () => {
  const { api } = await connectForTest({
    campaigns: [
      { id, name: 'Sound' },
      { id: otherId, name: 'Broken', wire: { id: 'nine' } },
    ],
  })
  const list = await api.listCampaigns()
  expect(list).toMatchObject({ ok: true, value: { campaigns: [{ name: 'Sound' }], isIncomplete: true } })
})

const page = (next: string | undefined, hasMore: unknown = true, itemId = id) =>
  answersWith(200, {}, { data: [{ id: itemId, name: 'Sound', status: 'active' }], hasMore, next })

test('a cursor that repeats ends the list, which says that it is incomplete', async () => {
  const { alta, api } = await connectForTest()
  alta.failAlways(/GET/, page('again'))
  expect(await api.listCampaigns()).toMatchObject({
    ok: true,
    value: { campaigns: [{ id }], isIncomplete: true },
  })
  expect(alta.requests).toHaveLength(2)
})

test('pages without end are left after 50', async () => {
  const { alta, api } = await connectForTest()
  let pages = 0
  alta.failAlways(/GET/, (exchange) => {
    pages += 1
    return page(`cursor-${pages}`)(exchange)
  })
  expect(await api.listCampaigns()).toMatchObject({ ok: true, value: { isIncomplete: true } })
  expect(pages).toBe(50)
})

test('more pages without the way to them make the list incomplete', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, page(undefined))
  expect(await api.listCampaigns()).toMatchObject({ ok: true, value: { isIncomplete: true } })
})

test('a cursor after the last page is not followed; one without word of more is', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, page('rest', undefined))
  alta.failNext(/GET/, page('beyond', false, otherId))
  expect(await api.listCampaigns()).toMatchObject({
    ok: true,
    value: { campaigns: [{ id }, { id: otherId }], isIncomplete: false },
  })
  expect(alta.requests.map(({ query }) => query)).toEqual([{ limit: '100' }, { cursor: 'rest' }])
})

test('a page that cannot be read fails the whole list', async () => {
  const { alta, api } = await connectForTest()
  alta.failNext(/GET/, page('rest'))
  alta.failNext(/GET/, answersWith(403))
  expect(await api.listCampaigns()).toEqual({ ok: false, error: { kind: 'forbidden', right: 'list' } })
})
