import type { AccountEntry } from '../../preload/shared/contract'

const columns = [
  'Time',
  'Account',
  'Campaign',
  'Campaign ID',
  'What',
  'With prospects',
  'Until',
  'Outcome',
  'Who',
  'Reason',
]

/**
 * The history as a table for spreadsheets: RFC 4180, with a mark of its encoding, since Excel takes it for another without.
 * Times are in UTC.
 *
 * @param accountNames what accounts are called, by key
 */
export function historyCsv(
  entries: readonly AccountEntry[],
  accountNames: ReadonlyMap<string, string>,
): string {
  const rows = entries.map((entry) => cellsOf(entry, accountNames.get(entry.account) ?? ''))
  return `\ufeff${[columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function cellsOf(entry: AccountEntry, accountName: string): string[] {
  const about = [new Date(entry.at).toISOString(), accountName, entry.campaignName, entry.campaignId]
  if (entry.kind === 'seen')
    return [...about, `${entry.from} to ${entry.to}`, '', '', 'seen', 'elsewhere', '']
  const until = entry.until === null ? '' : new Date(entry.until).toISOString()
  const outcome = entry.error === null ? entry.outcome : `${entry.outcome}: ${entry.error}`
  const what = entry.isOfProspects ? 'resume prospects' : entry.verb
  const who = entry.byTimer ? 'this computer, as planned' : 'this computer'
  return [...about, what, entry.withProspects ? 'yes' : 'no', until, outcome, who, entry.reason]
}

/**
 * A spreadsheet runs what begins like a formula, and a campaign may be called anything. So that no cell does, an apostrophe
 * stands before it: at the beginning, and behind what parts cells where the table is read with semicolons or tabs, as it is
 * where commas are for decimals.
 */
const asText = (cell: string) =>
  cell.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'").replace(/([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g, "$1'")

const quoted = (cell: string) => `"${asText(cell).replaceAll('"', '""')}"`
