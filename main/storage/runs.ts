import { z } from 'zod'
import type { KeptLater } from '../campaigns/ports'
import type { BulkRun } from '../domain/bulkRun'
import { openStore, type StoreEdges } from './openStore'
import type { Migration } from './storeFile'
import { pauseEnd } from './timers'

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

const schema = z.strictObject({ runs: z.array(run) })

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
export function openRuns(folder: string, edges: StoreEdges): KeptLater<BulkRun[]> {
  const defaults: { runs: BulkRun[] } = { runs: [] }
  const store = openStore(
    {
      folder,
      name: 'runs',
      schema,
      migrations: [withBatches, withMemberRequests],
      defaults,
      writeDelay: 1_000,
    },
    edges,
  )
  return { get: () => store.get().runs, set: (runs) => store.set({ runs }), flush: () => store.flush() }
}
