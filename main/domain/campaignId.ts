import type { Result } from '../../preload/shared/contract'
import type { Campaign } from './campaign'
import { failure, success } from './result'

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const anyId = new RegExp(`(?<![0-9a-f-])${id}(?![0-9a-f-])`, 'gi')
const namedId = new RegExp(`campaigns?(?:[-_]?id)?[/=:]+(${id})(?![0-9a-f-])`, 'i')

/**
 * The campaign's id (a UUID, spelled as it stands there) out of what a person pasted: the id itself, or a link that holds it.
 * Of several ids the one that is named a campaign's counts, else the last, which a link's path ends in.
 * Errors are of kind `invalid-input`.
 */
export function parseCampaignId(text: string): Result<string> {
  const found = namedId.exec(text)?.[1] ?? text.match(anyId)?.at(-1)
  if (found) return success(found)
  const problem = text.trim() === '' ? 'empty' : 'not-an-id'
  return failure({ kind: 'invalid-input', field: 'campaign-id', problem })
}

/** The id that a campaign is told apart by, and Alta's spelling where that is another. */
export function identified(altaId: string): Pick<Campaign, 'id' | 'altaId'> {
  const id = altaId.toLowerCase()
  return id === altaId ? { id } : { id, altaId }
}

/** The id to be sent to Alta: as Alta spells it. */
export const altaIdOf = ({ id, altaId = id }: Pick<Campaign, 'id' | 'altaId'>): string => altaId
