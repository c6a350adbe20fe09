import type { AccountEntry, HistoryAsked, HistoryFound, HistoryRun } from '../../preload/shared/contract'
import { campaignKey } from '../../preload/shared/names'
import { compareNames } from '../../preload/shared/search'
import { matching } from './history'

type Action = Extract<AccountEntry, { kind: 'action' }>

/** The newest entry of each campaign of a run, by campaign; at least two. */
type Run = Map<string, Action>

/**
 * The part of the history that is asked for. A run counts as one entry, so that the limit cuts none in half.
 *
 * @param entries all of them, the newest first
 */
export function historyPage(
  entries: readonly AccountEntry[],
  { limit, batchId, ...asked }: HistoryAsked,
): HistoryFound {
  const runs = runsOf(entries)
  const found = entries.filter(matching(asked))
  const all = chosen(found, runs, { batchId, isOfCampaign: asked.campaign !== null })
  const page = all.slice(0, limit)
  return { entries: page, runs: runsOn(page, found, runs), total: all.length }
}

function chosen(
  found: AccountEntry[],
  runs: Map<string, Run>,
  { batchId, isOfCampaign }: { batchId: string | undefined; isOfCampaign: boolean },
): AccountEntry[] {
  if (batchId !== undefined) return membersOf(batchId, found, runs)
  return isOfCampaign ? found : withRunsAsOne(found, runs)
}

function runsOf(entries: readonly AccountEntry[]): Map<string, Run> {
  const batches = new Map<string, Run>()
  for (const entry of entries) {
    if (entry.kind !== 'action' || entry.batchId === null) continue
    const run = batches.get(entry.batchId) ?? new Map()
    batches.set(entry.batchId, run)
    if (!run.has(campaignKey(entry))) run.set(campaignKey(entry), entry)
  }
  for (const [batchId, run] of batches) if (run.size < 2) batches.delete(batchId)
  return batches
}

const runOf = ({ batchId }: AccountEntry, runs: Map<string, Run>) =>
  batchId === null ? undefined : runs.get(batchId)

/** It is the outcome for its campaign in the run, not an earlier attempt. */
const isLast = (entry: AccountEntry, run: Run) => run.get(campaignKey(entry)) === entry

function withRunsAsOne(found: AccountEntry[], runs: Map<string, Run>): AccountEntry[] {
  const shown = new Set<Run>()
  return found.filter((entry) => {
    const run = runOf(entry, runs)
    if (!run) return true
    if (shown.has(run) || !isLast(entry, run)) return false
    shown.add(run)
    return true
  })
}

/** What was not done comes first. */
function membersOf(batchId: string, found: AccountEntry[], runs: Map<string, Run>): AccountEntry[] {
  const run = runs.get(batchId)
  if (!run) return []
  return found
    .filter((entry): entry is Action => entry.kind === 'action' && isLast(entry, run))
    .sort((one, other) => isDone(one) - isDone(other) || compareNames(one.campaignName, other.campaignName))
}

const isDone = ({ outcome }: Action) => Number(outcome === 'done')

function runsOn(page: AccountEntry[], found: AccountEntry[], runs: Map<string, Run>): HistoryRun[] {
  const onPage = new Set(page.flatMap((entry) => runOf(entry, runs) ?? []))
  const counts = new Map<Run, number>()
  for (const entry of found) {
    const run = runOf(entry, runs)
    if (run && onPage.has(run) && isLast(entry, run)) counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return [...onPage].flatMap((run) => summaryOf([...run.values()], counts.get(run) ?? 0))
}

function summaryOf(members: Action[], found: number): HistoryRun | [] {
  const ended = (outcome: Action['outcome']) => members.filter((member) => member.outcome === outcome).length
  const done = members.filter(({ outcome }) => outcome === 'done')
  const example = done[0] ?? members[0]
  if (!example?.batchId) return []
  const { batchId, verb, until, zone } = example
  const haveOneEnd = done.every((member) => member.until === until)
  return {
    batchId,
    accounts: [...new Set(members.map(({ account }) => account))],
    verb,
    byTimer: members.every(({ byTimer }) => byTimer),
    withProspects: (done.length > 0 ? done : members).every(({ withProspects }) => withProspects),
    isOfProspects: members.every(({ isOfProspects }) => isOfProspects),
    end: haveOneEnd && until !== null && zone !== null ? { until, zone } : null,
    reason: members.find(({ reason }) => reason !== '')?.reason ?? '',
    found,
    done: done.length,
    failed: ended('failed'),
    cancelled: ended('cancelled'),
    interrupted: ended('interrupted'),
  }
}

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
 * The history as a table for spreadsheets (RFC 4180), with times in UTC. Excel needs the byte order mark to take it for UTF-8.
 *
 * @param accountNames by key
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
 * A spreadsheet runs what begins like a formula, and a campaign may have any name: an apostrophe keeps it text. Where commas
 * are for decimals, spreadsheets also split cells at semicolons and tabs, so one goes behind these too.
 */
const asText = (cell: string) =>
  cell.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'").replace(/([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g, "$1'")

const quoted = (cell: string) => `"${asText(cell).replaceAll('"', '""')}"`
