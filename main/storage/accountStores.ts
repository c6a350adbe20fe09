import { z } from 'zod'
import type { CachedCampaigns, Journal, KeptLater, KeptTimedPauses } from '../accounts/ports'
import type { BulkRun } from '../domain/bulkRun'
import { migrateEach, openStore, type Store, type StoreDeps } from './openStore'
import { appError, campaignId, campaignStatus, intent, pauseEnd, verb, zone } from './schemas'

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

const cacheSchema = z.strictObject({
  campaigns: z.array(cachedCampaign),
  listReadAt: z.number().nullable(),
  isIncomplete: z.boolean(),
}) satisfies z.ZodType<CachedCampaigns>

/** Each adds fields. */
const cacheMigrations = [
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
 * `campaigns.json` in the folder. Changes are written together after a second: a write blocks the app for
 * some 3 ms with 250 campaigns and some 60 ms with 10,000, and no click may wait for that.
 */
export const openCampaignCache = (folder: string, deps: StoreDeps): Store<CachedCampaigns> =>
  openStore(
    {
      folder,
      name: 'campaigns',
      schema: cacheSchema,
      migrations: cacheMigrations,
      defaults: { campaigns: [], listReadAt: null, isIncomplete: false },
      writeDelayMs: 1_000,
    },
    deps,
  )

const entry = intent.extend({
  campaignId,
  campaignName: z.string(),
  failed: z.strictObject({ error: appError, at: z.number() }).optional(),
  // With the default, an entry of an earlier version is reported rather than taken for done.
  changesStatus: z.boolean().default(false),
})

const journalSchema = z.strictObject({
  accountId: z.string().nullable(),
  intents: z.array(entry),
}) satisfies z.ZodType<Journal>

/** `journal.json` in the folder. An intent is on the disk when `set` returns, before Alta hears of it. */
export const openJournal = (folder: string, deps: StoreDeps): Store<Journal> =>
  openStore(
    { folder, name: 'journal', schema: journalSchema, defaults: { accountId: null, intents: [] } },
    deps,
  )

const timedPause = z.strictObject({
  campaignId,
  campaignName: z.string(),
  until: z.number(),
  zone,
  atEnd: z.enum(['resume', 'ask']),
  leftAt: z.number().nullable(),
  question: z.enum(['missed', 'changed', 'reminder']).nullable(),
})

const timedPausesSchema = z.strictObject({
  accountId: z.string().nullable(),
  timers: z.array(timedPause),
}) satisfies z.ZodType<KeptTimedPauses>

/** `timers.json` in the folder. A change is on the disk when `set` returns. */
export const openTimedPauses = (folder: string, deps: StoreDeps): Store<KeptTimedPauses> =>
  openStore(
    { folder, name: 'timers', schema: timedPausesSchema, defaults: { accountId: null, timers: [] } },
    deps,
  )

const member = z.strictObject({
  campaignId,
  name: z.string(),
  outcome: z.enum([
    'waiting',
    'under-way',
    'done',
    'prospects-only',
    'needless',
    'failed',
    'cancelled',
    'overtaken',
  ]),
  withProspects: z.boolean(),
  end: pauseEnd.nullable(),
})

const run = z.strictObject({
  id: z.string(),
  batchId: z.string(),
  verb,
  withProspects: z.boolean(),
  end: pauseEnd.nullable(),
  askedAt: z.number(),
  endedAt: z.number().nullable(),
  reason: z.string(),
  wasCutOff: z.boolean(),
  members: z.array(member),
}) satisfies z.ZodType<BulkRun>

const runsSchema = z.strictObject({ runs: z.array(run) })

const runMigrations = [
  // Runs got an end, and may span several accounts.
  migrateEach('runs', (run) => ({ ...run, batchId: run['id'], end: null, endedAt: null })),
  // Members of a run may differ in what is requested.
  migrateEach('runs', ({ withProspects, end, ...run }) => ({
    ...migrateEach('members', (member) => ({ ...member, withProspects, end }))(run),
    withProspects,
    end,
  })),
]

/** `runs.json` in the folder. Changes are written together after a second, unless flushed before. */
export function openRuns(folder: string, deps: StoreDeps): KeptLater<BulkRun[]> {
  const defaults: { runs: BulkRun[] } = { runs: [] }
  const store = openStore(
    { folder, name: 'runs', schema: runsSchema, migrations: runMigrations, defaults, writeDelayMs: 1_000 },
    deps,
  )
  return { get: () => store.get().runs, set: (runs) => store.set({ runs }), flush: store.flush }
}
