import { z } from 'zod'
import type { Journal } from '../campaigns/ports'
import { appError, intent } from './appErrorSchema'
import { openStore, type Store, type StoreEdges } from './openStore'

const entry = intent.extend({
  campaignId: z.guid().toLowerCase(),
  campaignName: z.string(),
  failed: z.strictObject({ error: appError, at: z.number() }).optional(),
  // What was written before this was kept is told, and not taken for done.
  changesStatus: z.boolean().default(false),
})

const schema = z.strictObject({
  accountId: z.string().nullable(),
  intents: z.array(entry),
}) satisfies z.ZodType<Journal>

const defaults: Journal = { accountId: null, intents: [] }

/** `journal.json` in the folder. What is asked for is on the disk when `set` returns, before Alta hears of it. */
export const openJournal = (folder: string, edges: StoreEdges): Store<Journal> =>
  openStore({ folder, name: 'journal', schema, migrations: [], defaults, writeDelay: 0 }, edges)
