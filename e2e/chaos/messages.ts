import { z } from 'zod'
import type { Result, Snapshot } from '../../preload/contract'

const campaignId = z.guid()

/** What the driver has a person do. */
const command = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('pause'), campaignId }),
  z.strictObject({ name: z.literal('resume'), campaignId, withProspects: z.boolean() }),
  z.strictObject({ name: z.literal('try-again'), campaignId }),
  z.strictObject({ name: z.literal('undo'), offerId: z.int() }),
  z.strictObject({ name: z.literal('cancel'), campaignId }),
  z.strictObject({ name: z.literal('dismiss-failure'), campaignId }),
  z.strictObject({ name: z.literal('check'), campaignId }),
  z.strictObject({ name: z.literal('refresh') }),
  z.strictObject({ name: z.literal('set-preference'), pauseProspects: z.boolean() }),
  z.strictObject({ name: z.literal('dismiss-found-done') }),
])
export type Command = z.infer<typeof command>

/** From the driver to the app. */
export const toApp = z.strictObject({ number: z.int(), command })

/** From the app to the driver. Each answer brings what is on show in the moment of the answer. */
export type FromApp =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'answer'; number: number; result: Result<null>; snapshot: Snapshot }
  /** Something was thrown that nobody caught. */
  | { kind: 'bug'; stack: string }

/** The app's own process is believed: it was built from the same sources a moment ago. */
export const fromApp = z.custom<FromApp>(
  (message) => typeof message === 'object' && message !== null && 'kind' in message,
)

/** Where the app finds things, in its environment. */
export const surroundings = z.object({
  CHAOS_FOLDER: z.string(),
  CHAOS_ALTA_URL: z.string(),
  CHAOS_TOKEN: z.string(),
  CHAOS_SPEED: z.coerce.number(),
  CHAOS_STARTED_AT: z.coerce.number(),
})
