import type { CampaignRow, Connection, Failure } from '../../../preload/shared/contract'
import type { NamedAccount } from '../accountView'
import { firstSeen } from '../campaign'
import { active } from '../campaignForTest'
import { toRow } from '../toRow'
import type { TrayItem } from './trayItem'

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

const workspace = { kind: 'alta', accountId: null } as const

export const refused: Connection = { kind: 'refused', workspace }
export const gone: Connection = { kind: 'gone', workspace }

/** The last reading of an account, without a network. */
export const offline: NamedAccount['reading'] = { ...account({}).reading, error: { kind: 'offline' } }

/** A pause or resume that Alta had no answer for. */
export const failureOf = (verb: 'pause' | 'resume', withProspects = false): Failure => ({
  verb,
  withProspects,
  askedAt: 1,
  error: { kind: 'timeout' },
  at: 2,
})

/** What stands there; a dash for a line. */
export const labelsOf = (items: readonly TrayItem[]) =>
  items.map((item) => ('label' in item ? item.label : '—'))
