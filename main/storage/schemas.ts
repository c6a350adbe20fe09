import { z } from 'zod'
import { noConnection } from '../../preload/shared/appError'
import type { AppError } from '../../preload/shared/contract'

/** A zone that this computer knows. */
export const zone = z.string().refine(isZone)

/** The end of a pause, as it stands in the files. */
export const pauseEnd = z.strictObject({ until: z.number(), zone })

/** What was asked for, as it stands in a file. */
export const intent = z.strictObject({
  verb: z.enum(['pause', 'resume']),
  withProspects: z.boolean(),
  askedAt: z.number(),
  end: pauseEnd.optional(),
  byTimer: z.boolean().optional(),
  plannedFor: z.number().optional(),
})

/** An error as it stands in a file: each kind there is, or the file could not be read again. */
export const appError = z.union([
  z.strictObject({
    kind: z.enum([
      'unauthorized',
      'not-found',
      'offline',
      'unreachable',
      'connection-lost',
      'timeout',
      'sign-in-page',
      'wrong-content',
      'not-applied',
      'busy',
      'campaign-locked',
      'entry-gone',
      'not-connected',
      'not-written',
      'file-gone',
      'login-refused',
    ]),
  }),
  z.strictObject({ kind: z.enum(noConnection) }),
  z.strictObject({ kind: z.literal('forbidden'), right: z.enum(['list', 'read', 'pause', 'resume']) }),
  z.strictObject({ kind: z.literal('rejected'), message: z.string() }),
  z.strictObject({
    kind: z.literal('rate-limited'),
    retryAt: z.number(),
    why: z.enum(['used-up', 'kept-for-clicks', 'backing-off', 'gateway']),
  }),
  z.strictObject({ kind: z.literal('not-at-address'), isCustom: z.boolean() }),
  z.strictObject({ kind: z.literal('bad-answer'), reason: z.string() }),
  z.strictObject({
    kind: z.enum(['server', 'gateway']),
    status: z.number(),
    retryAt: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('interrupted'),
    intent,
    status: z.enum(['draft', 'active', 'paused', 'completed', 'unknown']),
  }),
  z.strictObject({
    kind: z.literal('keychain'),
    problem: z.enum(['missing', 'locked', 'silent', 'refused']),
  }),
  z.strictObject({
    kind: z.literal('invalid-input'),
    field: z.enum(['token', 'account-id', 'account-name', 'campaign-id']),
    problem: z.enum(['empty', 'too-long', 'control-characters', 'not-an-id', 'already-listed']),
  }),
  z.strictObject({ kind: z.literal('invalid-end'), problem: z.enum(['missing', 'past']) }),
  z.strictObject({ kind: z.literal('not-running'), why: z.enum(['draft', 'completed', 'archived']) }),
  z.strictObject({ kind: z.literal('shortcut-taken'), keys: z.string() }),
  z.strictObject({ kind: z.literal('unexpected'), reference: z.string() }),
]) satisfies z.ZodType<AppError, AppError>

/** Whether this computer knows the zone: with another one nothing could be told in it. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
