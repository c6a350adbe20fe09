import type { CampaignRow, Connection } from '../../../preload/shared/contract'
import type { NamedAccount } from '../accountView'
import { firstSeen } from '../campaign'
import { active } from '../campaignForTest'
import { toRow } from '../toRow'

/** A row with its id as its name. */
export const row = (part: Partial<CampaignRow> & { id: string }): CampaignRow => ({
  ...toRow(firstSeen({ ...active, name: part.id }, { at: 1, ticket: 1 }), 'first'),
  ...part,
})

const connected: Connection = { kind: 'connected', workspace: { kind: 'demo' }, mayList: true }

/** A connected account, with these differences. */
export const account = (part: Partial<NamedAccount>): NamedAccount => ({
  key: 'first',
  name: 'Alta account',
  connection: connected,
  campaigns: [],
  reading: { isUnderWay: false, lastAt: 1, error: null, isIncomplete: false, unreadable: 0, progress: null },
  undoOffers: [],
  runs: [],
  banners: [],
  recentlyUsed: [],
  ...part,
})
