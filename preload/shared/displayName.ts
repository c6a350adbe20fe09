import type { CampaignRow } from '../campaignRow'

/** The campaign's name, or a stand-in for one that was added by its id and never read. */
export function displayName({ id, name }: Pick<CampaignRow, 'id' | 'name'>): string {
  return name.trim() === '' ? `Campaign ${idPiece(id)}` : name
}

/** Enough of an id to tell it from others. */
export const idPiece = (id: string) => id.slice(0, 8)
