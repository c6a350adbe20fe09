import { z } from 'zod'
import { noConnection } from '../../preload/shared/appError'
import type { AppError } from '../../preload/shared/contract'

export const campaignId = z.guid().toLowerCase()

export const campaignStatus = z.enum(['draft', 'active', 'paused', 'completed', 'unknown'])

export const verb = z.enum(['pause', 'resume'])

/** A time zone that this computer knows: without that nothing could be shown in it. */
export const zone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
})

/** The end of a pause. */
export const pauseEnd = z.strictObject({ until: z.number(), zone })

export const intent = z.strictObject({
  verb,
  withProspects: z.boolean(),
  askedAt: z.number(),
  end: pauseEnd.optional(),
  byTimer: z.boolean().optional(),
  plannedFor: z.number().optional(),
})

/** Every kind of error, or a file with a new kind could not be read again. */
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
    status: campaignStatus,
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
