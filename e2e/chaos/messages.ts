import { z } from 'zod'
import type { Result, Snapshot } from '../../preload/shared/contract'

const campaignId = z.guid()
/** The value of a date and time field, in UTC. */
const localTime = z.string()
const batch = { batchId: z.string() }

/** What the driver has a person do about one campaign. */
const single = [
  z.strictObject({ name: z.literal('pause'), campaignId }),
  z.strictObject({ name: z.literal('pause-until'), campaignId, localTime }),
  z.strictObject({ name: z.literal('resume'), campaignId, withProspects: z.boolean() }),
  z.strictObject({ name: z.literal('try-again'), campaignId }),
  z.strictObject({ name: z.literal('undo'), campaignId, offerId: z.int() }),
  z.strictObject({ name: z.literal('cancel'), campaignId }),
  z.strictObject({ name: z.literal('dismiss-failure'), campaignId }),
  z.strictObject({ name: z.literal('keep-paused'), campaignId }),
  z.strictObject({ name: z.literal('remind-tomorrow'), campaignId }),
  z.strictObject({ name: z.literal('check'), campaignId }),
] as const

/** What the driver has a person do about many campaigns at once. */
const run = [
  z.strictObject({
    name: z.literal('begin-run'),
    verb: z.enum(['pause', 'resume']),
    campaignIds: z.array(campaignId),
    withProspects: z.boolean(),
    localTime: localTime.nullable(),
  }),
  z.strictObject({ name: z.literal('cancel-run'), ...batch }),
  z.strictObject({ name: z.literal('restore-run'), ...batch, withProspects: z.boolean() }),
  z.strictObject({ name: z.literal('retry-run'), ...batch }),
  z.strictObject({ name: z.literal('set-run-end'), ...batch, localTime: localTime.nullable() }),
  z.strictObject({ name: z.literal('dismiss-run'), ...batch }),
] as const

const runCommand = z.discriminatedUnion('name', run)
const command = z.discriminatedUnion('name', [
  ...single,
  ...run,
  z.strictObject({ name: z.literal('refresh') }),
  z.strictObject({ name: z.literal('set-preference'), pauseProspects: z.boolean() }),
  z.strictObject({ name: z.literal('dismiss-found-done') }),
])
export type Command = z.infer<typeof command>
export type RunCommand = z.infer<typeof runCommand>
export type SingleCommand = Extract<Command, { campaignId: string }>

/** From the driver to the app. */
export const toApp = z.strictObject({ number: z.int(), command })

/** From the app to the driver. Each answer includes what the app shows at that moment. */
export type FromApp =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'answer'; number: number; result: Result<null>; snapshot: Snapshot }
  /** An uncaught error. */
  | { kind: 'bug'; stack: string }

/** Messages are trusted: the app was built from the same sources a moment ago. */
export const fromApp = z.custom<FromApp>(
  (message) => typeof message === 'object' && message !== null && 'kind' in message,
)

/** The app's environment variables. */
export const envSchema = z.object({
  CHAOS_FOLDER: z.string(),
  CHAOS_ALTA_URL: z.string(),
  CHAOS_TOKEN: z.string(),
  CHAOS_SPEED: z.coerce.number(),
  CHAOS_STARTED_AT: z.coerce.number(),
})
