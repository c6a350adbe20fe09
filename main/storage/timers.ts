import { z } from 'zod'
import type { Timers } from '../campaigns/ports'
import { openStore, type Store, type StoreEdges } from './openStore'

const zone = z.string().refine(isZone)

/** The end of a pause, as it stands in the files. */
export const pauseEnd = z.strictObject({ until: z.number(), zone })

const timer = z.strictObject({
  campaignId: z.guid().toLowerCase(),
  campaignName: z.string(),
  until: z.number(),
  zone,
  atEnd: z.enum(['resume', 'ask']),
  leftAt: z.number().nullable(),
  question: z.enum(['missed', 'changed', 'reminder']).nullable(),
})

const schema = z.strictObject({
  accountId: z.string().nullable(),
  timers: z.array(timer),
}) satisfies z.ZodType<Timers>

/** `timers.json` in the folder. An end is on the disk when `set` returns. */
export const openTimers = (folder: string, edges: StoreEdges): Store<Timers> =>
  openStore(
    {
      folder,
      name: 'timers',
      schema,
      migrations: [],
      defaults: { accountId: null, timers: [] },
      writeDelay: 0,
    },
    edges,
  )

/** Whether this computer knows the zone: with another one nothing could be told in it. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
