import { z } from 'zod'
import type { CachedCampaigns } from '../accounts/ports'
import { migrateEach, openStore, type Store, type StoreDeps } from './openStore'
import { campaignId, campaignStatus } from './schemas'

const cachedCampaign = z.strictObject({
  campaign: z.strictObject({
    id: campaignId,
    altaId: z.guid().optional(),
    name: z.string(),
    status: campaignStatus,
    isArchived: z.boolean(),
    launchedAt: z.number().nullable(),
    updatedAt: z.number().nullable(),
  }),
  readAt: z.number().nullable(),
  isAdded: z.boolean(),
  isPinned: z.boolean(),
  isPausedHere: z.boolean(),
  mayBeResumedHere: z.boolean(),
  prospectsHeld: z.boolean(),
  mayHoldProspects: z.boolean(),
  prospectsLeftOnPurpose: z.boolean(),
  lock: z.strictObject({ at: z.number(), reason: z.string() }).nullable(),
  notForgottenBefore: z.number().nullable(),
  pause: z
    .strictObject({
      at: z.number(),
      by: z.enum(['here', 'elsewhere']),
      withProspects: z.boolean(),
      reason: z.string().optional(),
    })
    .nullable(),
  drift: z
    .strictObject({
      seenAt: z.number(),
      withProspects: z.boolean(),
      end: z.strictObject({ until: z.number(), zone: z.string() }).nullable(),
    })
    .nullable(),
})

const schema = z.strictObject({
  campaigns: z.array(cachedCampaign),
  listReadAt: z.number().nullable(),
  isIncomplete: z.boolean(),
}) satisfies z.ZodType<CachedCampaigns>

/** What each version added. */
const migrations = [
  migrateEach('campaigns', (cached) => ({ ...cached, isPausedHere: cached['prospectsHeld'] })),
  migrateEach('campaigns', ({ campaign, ...rest }) => ({
    ...rest,
    campaign: { ...z.looseObject({}).parse(campaign), updatedAt: null },
    pause: null,
  })),
  migrateEach('campaigns', (cached) => ({ ...cached, drift: null, isPinned: false })),
  migrateEach('campaigns', (cached) => ({
    ...cached,
    mayBeResumedHere: false,
    prospectsLeftOnPurpose: false,
    lock: null,
    notForgottenBefore: null,
  })),
  migrateEach('campaigns', (cached) => ({ ...cached, mayHoldProspects: false })),
]

/**
 * `campaigns.json` in the folder. Changes are written together after a second: a write blocks the app for some 3 ms with
 * 250 campaigns and some 60 ms with 10,000, and no click may wait for that.
 */
export const openCampaignCache = (folder: string, deps: StoreDeps): Store<CachedCampaigns> =>
  openStore(
    {
      folder,
      name: 'campaigns',
      schema,
      migrations,
      defaults: { campaigns: [], listReadAt: null, isIncomplete: false },
      writeDelayMs: 1_000,
    },
    deps,
  )
