import { z } from 'zod'
import type { CachedCampaigns } from '../accounts/ports'
import { openStore, type Store, type StoreDeps } from './openStore'
import type { Migration } from './storeFile'

const knownCampaign = z.strictObject({
  campaign: z.strictObject({
    id: z.guid().toLowerCase(),
    altaId: z.guid().optional(),
    name: z.string(),
    status: z.enum(['draft', 'active', 'paused', 'completed', 'unknown']),
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
  campaigns: z.array(knownCampaign),
  listReadAt: z.number().nullable(),
  isIncomplete: z.boolean(),
}) satisfies z.ZodType<CachedCampaigns>

/** Version 1 did not tell whether it was PauseBar that paused a campaign. */
const withPausedHere: Migration = ({ campaigns, ...rest }) => ({
  ...rest,
  campaigns: z
    .array(z.looseObject({ prospectsHeld: z.boolean() }))
    .parse(campaigns)
    .map((known) => ({ ...known, isPausedHere: known.prospectsHeld })),
})

/** Version 2 told neither since when a campaign is paused nor when Alta says that it was changed. */
const withPauses: Migration = ({ campaigns, ...rest }) => ({
  ...rest,
  campaigns: z
    .array(z.looseObject({ campaign: z.looseObject({}) }))
    .parse(campaigns)
    .map((known) => ({ ...known, campaign: { ...known.campaign, updatedAt: null }, pause: null })),
})

/** Version 3 kept neither that somebody else resumed a campaign nor that it is pinned. */
const withDriftAndPins: Migration = ({ campaigns, ...rest }) => ({
  ...rest,
  campaigns: z
    .array(z.looseObject({}))
    .parse(campaigns)
    .map((known) => ({ ...known, drift: null, isPinned: false })),
})

/** Version 4 knew no locks, asked about neither prospects nor forgotten pauses, and forgot a resume that was cancelled. */
const withLocks: Migration = ({ campaigns, ...rest }) => ({
  ...rest,
  campaigns: z
    .array(z.looseObject({}))
    .parse(campaigns)
    .map((known) => ({
      ...known,
      mayBeResumedHere: false,
      prospectsLeftOnPurpose: false,
      lock: null,
      notForgottenBefore: null,
    })),
})

/** Version 5 forgot a pause with prospects that nobody waited for any more. */
const withMayHold: Migration = ({ campaigns, ...rest }) => ({
  ...rest,
  campaigns: z
    .array(z.looseObject({}))
    .parse(campaigns)
    .map((known) => ({ ...known, mayHoldProspects: false })),
})

const defaults: CachedCampaigns = { campaigns: [], listReadAt: null, isIncomplete: false }

/**
 * `campaigns.json` in the folder. Changes are written a second later and together: one write holds the app up
 * for some 3 ms with 250 campaigns and for some 60 ms with 10,000, which a click must not wait for.
 */
export const openCampaignCache = (folder: string, deps: StoreDeps): Store<CachedCampaigns> =>
  openStore(
    {
      folder,
      name: 'campaigns',
      schema,
      migrations: [withPausedHere, withPauses, withDriftAndPins, withLocks, withMayHold],
      defaults,
      writeDelay: 1_000,
    },
    deps,
  )
