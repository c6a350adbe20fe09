import type { AccountEntry } from '../../preload/contract'
import { displayName, idPiece } from '../../preload/shared/displayName'
import { keyOf } from '../campaigns/which'

/** What is put behind the names of campaigns that are called alike, by `keyOf`. */
export type Suffixes = ReadonlyMap<string, string>

/** What the campaign of an entry is called, told apart from others of the same name. */
export function campaignLabel(entry: AccountEntry, suffixes: Suffixes): string {
  return `${nameOf(entry)}${suffixes.get(keyOf(entry)) ?? ''}`
}

/** Tells the campaigns of these entries apart. */
export function suffixesAmong(entries: AccountEntry[]): Suffixes {
  const campaigns = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const keysOfName = new Map<string, string[]>()
  for (const [key, entry] of campaigns) {
    keysOfName.set(nameOf(entry), [...(keysOfName.get(nameOf(entry)) ?? []), key])
  }
  const isTwin = (entry: AccountEntry) => (keysOfName.get(nameOf(entry))?.length ?? 0) > 1
  return new Map(
    [...campaigns].flatMap(([key, entry]) =>
      isTwin(entry) ? [[key, ` (${idPiece(entry.campaignId)})`] as const] : [],
    ),
  )
}

const nameOf = ({ campaignId: id, campaignName: name }: AccountEntry) => displayName({ id, name })
