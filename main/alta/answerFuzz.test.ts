import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { AppError, Result } from '../../preload/shared/contract'
import { logInMemory } from '../accounts/logForTest'
import type { AltaApi, CampaignPage } from '../accounts/ports'
import type { Campaign } from '../domain/campaign'
import { Draws } from '../domain/drawsForTest'
import { isFromAlta } from '../domain/result'
import { altaAt } from './altaClient'
import { hastyClock } from './connectForTest'
import {
  answerOf,
  campaignWith,
  type MutatedAnswer,
  mutateCampaign,
  mutatePage,
} from './mutatedAnswersForTest'
import { startRawServer } from './rawServerForTest'

const cases = 2_000
const atOnce = 25
const mebibyte = 1024 * 1024
const calls = ['get', 'list', 'pause'] as const
const knownStatuses = ['draft', 'active', 'paused', 'completed']

setFlagsFromString('--expose-gc')
const collectGarbage = z.function().parse(runInNewContext('gc'))

/** The answers of each case, in the order of the pages. */
const answersOf = new Map<number, MutatedAnswer[]>()

const idOf = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`

/** The same for each try at the same page. */
function answer(path: string): MutatedAnswer {
  const [, caseNumber, , id] = path.split('/')
  const number = Number(caseNumber)
  const answers = answersOf.get(number) ?? []
  answersOf.set(number, answers)
  const draws = new Draws(`answer ${number}`)
  const campaignId = idOf(number)
  const value = id
    ? mutateCampaign(campaignWith(campaignId, draws), draws)
    : mutatePage(campaignId, draws, `page-${answers.length}`)
  const made = answerOf(value, draws)
  answers.push(made)
  return made
}

test('whatever the answer is, the client says what it says or that it cannot be understood', {
  timeout: 60_000,
}, async () => {
  const url = await startRawServer(answer)
  const errors = new Set<AppError['kind']>()
  let understood = 0
  const ask = async (number: number): Promise<void> => {
    const result = await resultOf(clientFor(`${url}/${number}`), number)
    check(result, number)
    if (result.ok) understood += 1
    else errors.add(result.error.kind)
    answersOf.delete(number)
  }
  await inLanes(1, 100, ask)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  await inLanes(101, cases, ask)
  collectGarbage()
  expect(process.memoryUsage().heapUsed - before, 'heap growth').toBeLessThan(16 * mebibyte)
  expect(understood).toBeGreaterThan(cases / 10)
  for (const kind of [
    'bad-answer',
    'sign-in-page',
    'server',
    'gateway',
    'not-at-address',
    'wrong-content',
    'unauthorized',
    'rate-limited',
    'connection-lost',
  ]) {
    expect(errors).toContain(kind)
  }
})

const clock = hastyClock()

function clientFor(baseUrl: string): AltaApi {
  const open = altaAt({ baseUrl, fetch: globalThis.fetch, clock, log: logInMemory() })
  return open({ token: 'fuzz', accountId: null })
}

async function resultOf(api: AltaApi, number: number): Promise<Result<CampaignPage | Campaign | null>> {
  const call = calls[number % calls.length] ?? 'get'
  try {
    if (call === 'get') return await api.getCampaign(idOf(number), 'read')
    if (call === 'list') return await api.listPage(null, 'read')
    return await api.pauseCampaign(idOf(number), { pauseProspects: false })
  } finally {
    api.close()
  }
}

/** Compares a success with the bytes that were sent, and an error in Alta's name with its error object. */
function check(result: Result<CampaignPage | Campaign | null>, number: number): void {
  const answers = answersOf.get(number) ?? []
  if (!result.ok) {
    const said = parsed(answers.at(-1)?.readable ?? null)
    const isAltas = isObject(said) && typeof said['error'] === 'string' && typeof said['message'] === 'string'
    if (isFromAlta(result.error)) expect(isAltas, `case ${number}: ${result.error.kind}`).toBe(true)
    return
  }
  const what = `case ${number}: ${JSON.stringify(result.value)?.slice(0, 300)}`
  for (const { status, readable } of answers.slice(-1)) {
    expect(status >= 200 && status < 300, what).toBe(true)
    // An answer whose status allows no content is complete, whatever follows.
    if (status !== 204) expect(readable, what).not.toBeNull()
    if (readable) expect(readable.length, what).toBeLessThanOrEqual(mebibyte)
  }
  const { value } = result
  if (value === null) return
  const shown = 'campaigns' in value ? value.campaigns : [value]
  const said = answers.flatMap(({ readable }) => itemsIn(readable))
  for (const { id, status } of shown) {
    const statuses = said.filter((item) => item.id === id).map((item) => item.status)
    expect(statuses, what).toContain(status)
  }
}

/** Each campaign in the bytes, with its status, or `unknown` for one that Alta does not have. */
function itemsIn(bytes: Buffer | null): { id: string; status: string }[] {
  const said = parsed(bytes)
  const items = isObject(said) && Array.isArray(said['data']) ? said['data'] : [said]
  return items.filter(isObject).map((item) => {
    const status = String(item['status']).toLowerCase()
    const isKnown = typeof item['status'] === 'string' && knownStatuses.includes(status)
    return { id: String(item['id']).toLowerCase(), status: isKnown ? status : 'unknown' }
  })
}

function parsed(bytes: Buffer | null): unknown {
  try {
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function inLanes(first: number, last: number, ask: (number: number) => Promise<void>): Promise<void> {
  let next = first
  const lane = async () => {
    while (next <= last) {
      const number = next
      next += 1
      await ask(number)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}
