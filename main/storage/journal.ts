import { z } from 'zod'
import type { Journal, KeptLater, KeptTimedPauses } from '../accounts/ports'
import type { BulkRun } from '../domain/bulkRun'
import { openStore, type Store, type StoreDeps } from './openStore'
import { appError, intent, pauseEnd, zone } from './schemas'
import type { Migration } from './storeFile'

const entry = intent.extend({
  campaignId: z.guid().toLowerCase(),
  campaignName: z.string(),
  failed: z.strictObject({ error: appError, at: z.number() }).optional(),
  // What was written before this was kept is told, and not taken for done.
  changesStatus: z.boolean().default(false),
})

const journalSchema = z.strictObject({
  accountId: z.string().nullable(),
  intents: z.array(entry),
}) satisfies z.ZodType<Journal>

const defaults: Journal = { accountId: null, intents: [] }

/** `journal.json` in the folder. What is asked for is on the disk when `set` returns, before Alta hears of it. */
export const openJournal = (folder: string, deps: StoreDeps): Store<Journal> =>
  openStore({ folder, name: 'journal', schema: journalSchema, migrations: [], defaults, writeDelay: 0 }, deps)

const timedPause = z.strictObject({
  campaignId: z.guid().toLowerCase(),
  campaignName: z.string(),
  until: z.number(),
  zone,
  atEnd: z.enum(['resume', 'ask']),
  leftAt: z.number().nullable(),
  question: z.enum(['missed', 'changed', 'reminder']).nullable(),
})

const timersSchema = z.strictObject({
  accountId: z.string().nullable(),
  timers: z.array(timedPause),
}) satisfies z.ZodType<KeptTimedPauses>

/** `timers.json` in the folder. An end is on the disk when `set` returns. */
export const openTimedPauses = (folder: string, deps: StoreDeps): Store<KeptTimedPauses> =>
  openStore(
    {
      folder,
      name: 'timers',
      schema: timersSchema,
      migrations: [],
      defaults: { accountId: null, timers: [] },
      writeDelay: 0,
    },
    deps,
  )

const member = z.strictObject({
  campaignId: z.guid().toLowerCase(),
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
  verb: z.enum(['pause', 'resume']),
  withProspects: z.boolean(),
  end: pauseEnd.nullable(),
  askedAt: z.number(),
  endedAt: z.number().nullable(),
  reason: z.string(),
  wasCutOff: z.boolean(),
  members: z.array(member),
}) satisfies z.ZodType<BulkRun>

const runsSchema = z.strictObject({ runs: z.array(run) })

/** Version 1 knew runs of one account alone, and none with an end. */
const withBatches: Migration = ({ runs }) => ({
  runs: z
    .array(z.looseObject({ id: z.string() }))
    .parse(runs)
    .map((known) => ({ ...known, batchId: known.id, end: null, endedAt: null })),
})

/** Version 2 asked for all members of a run alike. */
const withMemberRequests: Migration = ({ runs }) => ({
  runs: z
    .array(
      z.looseObject({
        withProspects: z.boolean(),
        end: pauseEnd.nullable(),
        members: z.array(z.looseObject({})),
      }),
    )
    .parse(runs)
    .map(({ members, withProspects, end, ...run }) => ({
      ...run,
      withProspects,
      end,
      members: members.map((known) => ({ ...known, withProspects, end })),
    })),
})

/** `runs.json` in the folder. The beginning of a run is written at once, its progress together after a second. */
export function openRuns(folder: string, deps: StoreDeps): KeptLater<BulkRun[]> {
  const defaults: { runs: BulkRun[] } = { runs: [] }
  const store = openStore(
    {
      folder,
      name: 'runs',
      schema: runsSchema,
      migrations: [withBatches, withMemberRequests],
      defaults,
      writeDelay: 1_000,
    },
    deps,
  )
  return { get: () => store.get().runs, set: (runs) => store.set({ runs }), flush: () => store.flush() }
}
