import type {
  AccountSummary,
  CampaignRow,
  Connection,
  Reading,
  Snapshot,
} from '../../preload/shared/contract'
import type { NamedAccount } from './accountView'

/** What a snapshot holds of accounts. */
type OnShow = Pick<
  Snapshot,
  'accounts' | 'shownAccount' | 'connection' | 'campaigns' | 'reading' | 'undoOffers' | 'runs' | 'banners'
>

/**
 * What is on show of these accounts: one of them, or all in one list.
 *
 * @param shownAccount the key of the one; null for all
 */
export function onShow(accounts: readonly NamedAccount[], shownAccount: string | null): OnShow {
  const shown = accounts.filter(({ key }) => shownAccount === null || key === shownAccount)
  return {
    accounts: accounts.map(summaryOf),
    shownAccount,
    connection: connectionOfAll(shown.map(({ connection }) => connection)),
    campaigns: rowsOf(shown),
    reading: readingOfAll(shown.map(({ reading }) => reading)),
    undoOffers: shown
      .flatMap(({ undoOffers }) => undoOffers)
      .sort((one, other) => (other.expiresAt ?? Infinity) - (one.expiresAt ?? Infinity)),
    runs: shown.flatMap(({ runs }) => runs).sort((one, other) => other.askedAt - one.askedAt),
    // Those of all accounts: each has to be known, wherever the person looks just now.
    banners: accounts.flatMap(({ key, banners }) => banners.map((banner) => ({ ...banner, account: key }))),
  }
}

/** The list of one account stays the same object as long as nothing in it changes. */
function rowsOf(shown: readonly NamedAccount[]): CampaignRow[] {
  const [only, ...others] = shown
  return only && others.length === 0 ? only.campaigns : shown.flatMap(({ campaigns }) => campaigns)
}

const summaryOf = ({ key, name, connection, reading }: NamedAccount): AccountSummary => ({
  key,
  name,
  connection,
  reading,
})

/** What can be done with the best of them can be done; the row of another account says why it cannot. */
const bestFirst: Connection['kind'][] = ['connected', 'refused', 'gone', 'locked', 'starting', 'signed-out']

function connectionOfAll(connections: Connection[]): Connection {
  const inOrder = connections.toSorted((a, b) => bestFirst.indexOf(a.kind) - bestFirst.indexOf(b.kind))
  return inOrder[0] ?? { kind: 'starting' }
}

/** As old as the oldest; what failed is told with the account it failed for. */
function readingOfAll(readings: Reading[]): Reading {
  const [only, ...others] = readings
  if (only && others.length === 0) return only
  const ages = readings.map(({ lastAt }) => lastAt)
  return {
    isUnderWay: readings.some(({ isUnderWay }) => isUnderWay),
    lastAt: ages.includes(null) ? null : Math.min(...ages.flatMap((at) => at ?? [])),
    error: null,
    isIncomplete: readings.some(({ isIncomplete }) => isIncomplete),
    unreadable: readings.reduce((sum, { unreadable }) => sum + unreadable, 0),
    progress: readings.find(({ progress }) => progress)?.progress ?? null,
  }
}
