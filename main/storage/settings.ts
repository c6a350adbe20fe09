import { z } from 'zod'
import type { Settings } from '../campaigns/ports'
import { openStore, type Store, type StoreEdges } from './openStore'

const schema = z.strictObject({
  pauseProspects: z.boolean(),
  showInactive: z.boolean(),
  accountId: z.string().nullable(),
  tokenSaved: z.boolean().nullable(),
  recentlyUsed: z.array(z.guid()),
}) satisfies z.ZodType<Settings>

const defaults: Settings = {
  pauseProspects: false,
  showInactive: false,
  accountId: null,
  tokenSaved: null,
  recentlyUsed: [],
}

/** `settings.json` in the folder. A change is on the disk when `set` returns. */
export const openSettings = (folder: string, edges: StoreEdges): Store<Settings> =>
  openStore({ folder, name: 'settings', schema, migrations: [], defaults, writeDelay: 0 }, edges)
