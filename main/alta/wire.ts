import { z } from 'zod'
import type { Result } from '../../preload/shared/contract'
import type { CampaignPage } from '../accounts/ports'
import type { Campaign } from '../domain/campaign'
import { failure, success } from '../domain/result'
import { identified } from '../domain/typedInput'

const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number())
  .nullable()
  .catch(null)

/** Only the id is required: Alta's own sample leaves out `status`, although its schema requires it. */
const campaignSchema = z
  .object({
    id: z.guid(),
    name: z.string().catch(''),
    status: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['draft', 'active', 'paused', 'completed', 'unknown']))
      .catch('unknown'),
    isArchived: z.boolean().catch(false),
    launchedAt: moment,
    updatedAt: moment,
  })
  .transform(({ id, ...rest }): Campaign => ({ ...identified(id), ...rest }))

const listSchema = z.object({
  data: z.array(z.unknown()),
  hasMore: z.boolean().optional().catch(undefined),
  next: z.string().min(1).optional().catch(undefined),
})

const errorSchema = z.looseObject({ error: z.string(), message: z.string() })

/**
 * Reads the answer to a request for one campaign.
 * @param id of the requested campaign; any other in the answer makes it a bad one
 * @see Alta API: Get a campaign
 */
export function parseCampaign(body: string, id: string): Result<Campaign> {
  const { data: campaign } = campaignSchema.safeParse(parseJson(body))
  if (!campaign) return badAnswer('The answer is not a campaign')
  if (campaign.id !== id.toLowerCase()) return badAnswer('The answer is another campaign')
  return success(campaign)
}

/**
 * Reads one page of the list of campaigns.
 * @see Alta API: List campaigns
 */
export function parsePage(body: string): Result<CampaignPage> {
  const { data: list } = listSchema.safeParse(parseJson(body))
  if (!list) return badAnswer('The answer is not a list of campaigns')
  const campaigns = list.data.flatMap((item) => campaignSchema.safeParse(item).data ?? [])
  const next = list.hasMore === false ? null : (list.next ?? null)
  const isCutOff = list.hasMore === true && next === null
  return success({ campaigns, next, isIncomplete: isCutOff, unreadable: list.data.length - campaigns.length })
}

/** Alta's error object. */
export interface AltasError {
  /** Such as `NotFound`. */
  error: string
  /** A sentence for people. */
  message: string
}

/**
 * Alta's error object, or null when the body is none. Alta leaves the status to HTTP, whereas the web
 * frameworks behind many gateways fill the same two fields and repeat the status beside them.
 * @see Alta API: Errors
 */
export function parseError(body: string, status: number): AltasError | null {
  const { data } = errorSchema.safeParse(parseJson(body))
  if (!data) return null
  const { error, message, ...others } = data
  return Object.values(others).some((value) => String(value) === String(status)) ? null : { error, message }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const badAnswer = (reason: string) => failure({ kind: 'bad-answer', reason })
