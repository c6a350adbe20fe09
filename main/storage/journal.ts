import { z } from 'zod'
import type { Journal, KeptLater, KeptTimedPauses } from '../accounts/ports'
import type { BulkRun } from '../domain/bulkRun'
import { migrateEach, openStore, type Store, type StoreDeps } from './openStore'
import { appError, campaignId, intent, pauseEnd, verb, zone } from './schemas'

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

const migrations = [
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
    { folder, name: 'runs', schema: runsSchema, migrations, defaults, writeDelayMs: 1_000 },
    deps,
  )
  return { get: () => store.get().runs, set: (runs) => store.set({ runs }), flush: store.flush }
}
