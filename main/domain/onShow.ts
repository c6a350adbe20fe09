import type {
  AccountSummary,
  CampaignRow,
  Connection,
  Reading,
  Snapshot,
} from '../../preload/shared/contract'
import type { NamedAccount } from './accountView'

type OnShow = Pick<
  Snapshot,
  'accounts' | 'shownAccount' | 'connection' | 'campaigns' | 'reading' | 'undoOffers' | 'runs' | 'banners'
>

/** What the snapshot shows of these accounts: the one with the key `shownAccount`, or with null all in one list. */
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
    // Of all accounts: the person has to see each, whatever account is on show.
    banners: accounts.flatMap(({ key, banners }) => banners.map((banner) => ({ ...banner, account: key }))),
  }
}

/** The list of one account stays the same object while nothing in it changes. */
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

/** What works for the best one is offered; the rows of other accounts say why it does not work there. */
const bestFirst: Connection['kind'][] = ['connected', 'refused', 'gone', 'locked', 'starting', 'signed-out']

function connectionOfAll(connections: Connection[]): Connection {
  const inOrder = connections.toSorted((a, b) => bestFirst.indexOf(a.kind) - bestFirst.indexOf(b.kind))
  return inOrder[0] ?? { kind: 'starting' }
}

/** As old as the oldest. Errors are in the summaries of their accounts. */
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
