import { z } from 'zod'
import type { Kept } from '../campaigns/ports'
import { openStore, type StoreEdges } from './openStore'

/** How the tokens of one data folder are found in the keychain. No secrets. */
export interface TokenNames {
  /** Tells this data folder from all others; null before it has a token. */
  folder: string | null
  /** Accounts whose tokens may still be kept under the names of before, which told neither folder nor server. */
  namedAsBefore: string[]
  /** Entries of the keychain that are to be removed and are not yet. */
  toRemove: string[]
}

const schema = z.strictObject({
  folder: z.guid().nullable(),
  namedAsBefore: z.array(z.string()),
  toRemove: z.array(z.string()),
}) satisfies z.ZodType<TokenNames>

/**
 * `keychain.json` in the folder. A change is on the disk when `set` returns.
 *
 * @param namedAsBefore the accounts whose tokens may be kept under the names of before, as long as there is no such file
 */
export const openTokenNames = (
  folder: string,
  namedAsBefore: string[],
  edges: StoreEdges,
): Kept<TokenNames> =>
  openStore(
    {
      folder,
      name: 'keychain',
      schema,
      migrations: [],
      defaults: { folder: null, namedAsBefore, toRemove: [] },
      writeDelay: 0,
    },
    edges,
  )
