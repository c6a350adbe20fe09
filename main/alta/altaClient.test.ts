import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { FakeClock } from '../accounts/fakeClockForTest'
import { logInMemory } from '../accounts/logForTest'
import { answersText, answersWith, signInPage, staysSilent } from '../simulatedAlta/faults'
import { altaAt } from './altaClient'
import { connectForTest, id, searched, token } from './connectForTest'

const failed = (error: object) => ({ ok: false, error })
const done = { ok: true, value: null }

describe('what is asked and answered', () => {
  test('all campaigns are listed, page after page', async () => {
    const campaigns = Array.from({ length: 250 }, (_, index) => ({
      id: randomUUID(),
      name: `Campaign ${index}`,
    }))
    const { alta, api } = await connectForTest({ campaigns })
    const names: string[] = []
    let cursor: string | null = null
    do {
      const page = await api.listPage(cursor, 'read')
      if (!page.ok) throw new Error(page.error.kind)
      names.push(...page.value.campaigns.map(({ name }) => name))
      cursor = page.value.next
    } while (cursor !== null)
    expect(names).toEqual(campaigns.map(({ name }) => name))
    expect(alta.requests.map(({ query }) => Object.keys(query))).toEqual([['limit'], ['cursor'], ['cursor']])
  })

  test('a campaign is read with the dates of its launch and of its last change', async () => {
    const launchedAt = Date.UTC(2025, 5, 1)
    const seed = { id, name: 'Черная пятница 🎉', status: 'paused', isArchived: true, launchedAt } as const
    const { api } = await connectForTest({ campaigns: [seed] })
    expect(await api.getCampaign(id, 'read')).toEqual({ ok: true, value: { ...seed, updatedAt: launchedAt } })
  })

  test.each([true, false])(
    'pausing and resuming say whether prospects are meant: %s',
    async (withProspects) => {
      const { alta, api } = await connectForTest()
      const campaign = alta.campaign(id)
      expect(await api.pauseCampaign(id, { pauseProspects: withProspects })).toEqual(done)
      expect(campaign).toMatchObject({ status: 'paused', pausedProspects: withProspects ? 3 : 0 })
      expect(await api.resumeCampaign(id, { resumeProspects: withProspects })).toEqual(done)
      expect(campaign).toMatchObject({ status: 'active', pausedProspects: 0 })
      expect(alta.requests.map(({ body }) => body)).toEqual([
        { pauseProspects: withProspects },
        { resumeProspects: withProspects },
      ])
    },
  )

  test('prospects that were paused one by one stay paused unless their resuming is asked for', async () => {
    const { alta, api } = await connectForTest()
    await api.pauseCampaign(id, { pauseProspects: true })
    await api.resumeCampaign(id, { resumeProspects: false })
    expect(alta.campaign(id).pausedProspects).toBe(3)
  })

  test('the account id goes along with each request, and without it Alta refuses the token', async () => {
    const accountIds = ['acme']
    const { alta, api, openAlta } = await connectForTest({ accountIds, accountId: 'acme' })
    expect(await api.listPage(null, 'read')).toMatchObject({ ok: true })
    expect(alta.requests[0]?.headers).toMatchObject({
      'x-account-id': 'acme',
      authorization: `Bearer ${token}`,
    })
    const without = openAlta({ token, accountId: null })
    expect(await without.listPage(null, 'read')).toEqual(failed({ kind: 'unauthorized' }))
    expect(alta.requests[1]?.headers).not.toHaveProperty('x-account-id')
  })

  test.each(['', '../campaigns', 'not an id', `${id}/pause`, `${id}?x=1`, `${id}\n`])(
    'what is no campaign id is not sent: %j',
    async (wrong) => {
      const { alta, api } = await connectForTest()
      const error = {
        kind: 'invalid-input',
        field: 'campaign-id',
        problem: wrong === '' ? 'empty' : 'not-an-id',
      }
      expect(await api.getCampaign(wrong, 'click')).toEqual(failed(error))
      expect(await api.pauseCampaign(wrong, { pauseProspects: false })).toEqual(failed(error))
      expect(alta.requests).toEqual([])
    },
  )

  test.each([
    ['nothing', answersText('', 'text/plain')],
    ['the campaign', answersWith(200, {}, { id, status: 'paused' })],
    ['a word', answersText('OK', 'text/plain')],
    ['no content', answersWith(204)],
  ])('a pause is accepted whatever success says: %s', async (_, answer) => {
    const { alta, api } = await connectForTest()
    alta.failNext(/pause/, answer)
    expect(await api.pauseCampaign(id, { pauseProspects: false })).toEqual(done)
  })
})

describe('what Alta refuses', () => {
  test.each([
    [401, { kind: 'unauthorized' }, { kind: 'unauthorized' }, { kind: 'unauthorized' }],
    [403, ...(['list', 'read', 'pause'] as const).map((right) => ({ kind: 'forbidden', right }))],
    [404, { kind: 'not-at-address', isCustom: true }, { kind: 'not-found' }, { kind: 'not-found' }],
    [400, ...Array(3).fill({ kind: 'rejected', message: 'Simulated 400' })],
    [511, ...Array(3).fill({ kind: 'sign-in-page' })],
  ])('status %i is told as it is, and asked once', async (status, list, read, pause) => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, answersWith(status))
    expect(await api.listPage(null, 'read')).toEqual(failed(list))
    expect(await api.getCampaign(id, 'read')).toEqual(failed(read))
    expect(await api.pauseCampaign(id, { pauseProspects: true })).toEqual(failed(pause))
    expect(alta.requests).toHaveLength(3)
  })

  test('a proxy that asks for a password is not taken for Alta', async () => {
    // Node's fetch hides this answer, Chromium's does not.
    const fetch = async () => new Response('', { status: 407 })
    const openAlta = altaAt({
      baseUrl: 'http://alta.invalid',
      fetch,
      clock: new FakeClock(),
      log: logInMemory(),
    })
    const api = searched(openAlta({ token, accountId: null }))
    expect(await api.listPage(null, 'read')).toEqual(failed({ kind: 'proxy-password' }))
  })

  test('a campaign of another account is not found', async () => {
    const { api } = await connectForTest()
    expect(await api.getCampaign(randomUUID(), 'read')).toEqual(failed({ kind: 'not-found' }))
  })

  test('a refusal is told in Alta’s words, short, printable and without the token', async () => {
    const { alta, api } = await connectForTest()
    const parted = `${token.slice(0, 5)}\u0000${token.slice(5)}`
    const message = `No\u001b[31m ${token} ${parted} ${'x'.repeat(500)}`
    alta.failNext(/resume/, answersWith(422, {}, { error: 'ValidationError', message }))
    const answer = await api.resumeCampaign(id, { resumeProspects: false })
    expect(answer).toEqual(
      failed({ kind: 'rejected', message: `No[31m [token] [token] ${'x'.repeat(500)}`.slice(0, 200) }),
    )
  })

  test('a pause that Alta fails at is not sent again by itself', async () => {
    const { alta, api } = await connectForTest()
    alta.failNext(/pause/, answersWith(503))
    expect(await api.pauseCampaign(id, { pauseProspects: false })).toEqual(
      failed({ kind: 'server', status: 503 }),
    )
    expect(alta.requests).toHaveLength(1)
  })

  test('a network’s sign-in page is no answer of Alta’s, and asked for once', async () => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, signInPage)
    const error = { kind: 'sign-in-page' }
    expect(await api.listPage(null, 'read')).toEqual(failed(error))
    expect(await api.pauseCampaign(id, { pauseProspects: false })).toEqual(failed(error))
    expect(alta.requests).toHaveLength(2)
  })
})

describe('closing', () => {
  test('ends what is under way and whatever is asked later', async () => {
    const { alta, api } = await connectForTest()
    alta.failAlways(/./, staysSilent)
    const underWay = [api.listPage(null, 'read'), api.pauseCampaign(id, { pauseProspects: false })]
    const waiting = Array.from({ length: 5 }, () => api.getCampaign(id, 'read'))
    await vi.waitFor(() => expect(alta.requests).toHaveLength(3))
    api.close()
    const answers = await Promise.all([...underWay, ...waiting, api.getCampaign(id, 'click')])
    expect(answers).toEqual(Array(8).fill(failed({ kind: 'not-connected' })))
    expect(alta.requests).toHaveLength(3)
  })
})
