import { randomUUID } from 'node:crypto'
import { answersWith } from './faults'
import { type RecordedRequest, type SimulatedAlta, startSimulatedAlta, targetOf } from './simulatedAlta'
import type { CampaignSeed } from './simulatedCampaign'

/** Most campaigns are in the first. */
export const demoAccounts = [
  { accountId: 'acme', name: 'Acme' },
  { accountId: 'acme-eu', name: 'Acme EU' },
] as const

const day = 24 * 60 * 60 * 1_000

/** Is paused until tomorrow when the demo begins. */
export const pausedForAWhile = {
  accountId: demoAccounts[0].accountId,
  id: 'a7c0d942-6f15-4e3b-92c8-1d4b7f6e8c08',
  name: 'Heads of RevOps — Nordics',
}

/** Was paused here and resumed by somebody else before the demo begins. */
export const resumedElsewhere = {
  accountId: demoAccounts[0].accountId,
  id: '4e1d7a62-8c09-4b5f-a9d3-3a6c0f8e1d04',
  name: 'Reactivate churned accounts 2025',
}

/** Is pinned when the demo begins. */
export const pinned = {
  accountId: demoAccounts[0].accountId,
  id: '1f7c2b84-9d3e-4c61-8a27-0b5e6d9f3a01',
  name: 'Q1 Outbound — Fintech CFOs',
}

const partnerReferrals = '5d0b3c1e-7a44-4f0e-9c55-2f6f0a1b8e05'
const enterpriseRenewals = '8e2f6a90-1c3d-4b7a-8f12-6b9d4c7e2a06'

type DemoCampaign = CampaignSeed & { ageDays?: number }

const ofAcme: DemoCampaign[] = [
  { ...pinned, ageDays: 12, prospects: 340 },
  {
    id: '2a9e4d17-5b8c-4f23-9e60-7c1d8a4b6f02',
    name: 'Series A founders — DACH',
    ageDays: 26,
    prospects: 128,
  },
  {
    id: '3c6b8f05-2e71-4a9d-b438-9f0e5c2d7b03',
    name: 'Webinar follow-up',
    ageDays: 3,
    prospects: 86,
    lag: { ms: 4_000 },
  },
  { ...resumedElsewhere, ageDays: 48, prospects: 512 },
  { id: partnerReferrals, name: 'Partner referrals', ageDays: 61, prospects: 44 },
  { id: enterpriseRenewals, name: 'Enterprise renewals — Q4', ageDays: 74, prospects: 73 },
  {
    id: '9b3a5e18-4d6f-4c82-b701-5e8d2c9f0a07',
    name: 'Black Friday pricing',
    status: 'paused',
    ageDays: 55,
    prospects: 260,
  },
  { ...pausedForAWhile, status: 'paused', ageDays: 33, prospects: 97 },
  {
    id: 'b52e8f31-0a9c-4d76-8e14-6c3f9b0d5a09',
    name: 'SaaStr booth visitors',
    status: 'paused',
    ageDays: 19,
    prospects: 151,
  },
  {
    id: 'c84d1a76-3e5b-4f90-a2c7-8b6e0d3f9c10',
    name: 'Q2 Outbound — Insurtech',
    status: 'draft',
    prospects: 0,
  },
  {
    id: 'd96f3b20-7c48-4a1e-b5d9-0e7a4c8f2b11',
    name: 'Product launch — early access',
    status: 'completed',
    ageDays: 120,
    prospects: 205,
  },
  {
    id: 'e0a8c5d3-1b92-4e67-9f34-7d5c2e6b8a12',
    name: 'Cold list 2024',
    status: 'completed',
    isArchived: true,
    ageDays: 410,
    prospects: 890,
  },
]

const ofEu: DemoCampaign[] = [
  { id: 'f1b7d9e4-2c06-4a58-9d13-8e5f0a7c4b13', name: 'Retail CFOs — Benelux', ageDays: 8, prospects: 118 },
  { id: '0a6c3f82-b1d5-4e97-8f24-9d6e1b8a5c14', name: 'Energy week attendees', ageDays: 21, prospects: 64 },
  {
    id: '1b7d4e93-c2e6-4fa8-9035-0e7f2c9b6d15',
    name: 'Spring pricing — UK & Ireland',
    status: 'paused',
    ageDays: 40,
    prospects: 203,
  },
]

/**
 * A local workspace to try things in, with two accounts. Of the dozen campaigns in the first, one is slow,
 * one may not be paused, and one runs into the request limit at first.
 */
export async function startDemoWorkspace(): Promise<SimulatedAlta> {
  const [first, eu] = demoAccounts
  const campaigns = [...seedsOf(ofAcme, first), ...seedsOf(ofEu, eu)]
  const accountIds = demoAccounts.map(({ accountId }) => accountId)
  const alta = await startSimulatedAlta({ campaigns, accountIds, token: `demo-${randomUUID()}` })
  alta.failAlways(new RegExp(`^POST .*${partnerReferrals}/pause$`), answersWith(403))
  alta.failNext(new RegExp(`^POST .*${enterpriseRenewals}/pause$`), answersWith(429, { 'retry-after': '12' }))
  return alta
}

function seedsOf(campaigns: DemoCampaign[], { accountId }: { accountId: string }): CampaignSeed[] {
  const now = Date.now()
  return campaigns.map(({ ageDays, ...seed }) =>
    ageDays === undefined ? { ...seed, accountId } : { ...seed, accountId, launchedAt: now - ageDays * day },
  )
}

/** One line such as `POST /v1/campaigns/<id>/pause {"pauseProspects":true} → 200`. */
export function describeRequest(request: RecordedRequest): string {
  const body = request.body === undefined ? '' : ` ${JSON.stringify(request.body)}`
  return `${targetOf(request)}${body} → ${request.status ?? 'no answer'}`
}
