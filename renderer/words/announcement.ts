import type { CampaignRow, RunView, Snapshot, UndoOffer, Verb } from '../../preload/shared/contract'
import { campaignKey, rowKey } from '../../preload/shared/names'
import { counted, isOfProspects, past, whoseAtStart } from '../../preload/shared/words'
import { nameOnShow } from '../snapshot/accountsOnShow'
import { errorText } from './errorText'
import { type Change, changesText, type NameOf, rowChange } from './rowChange'

const mostNamed = 3

/** What a screen reader says; empty for nothing. */
export interface Announcement {
  /** Waits for its turn. */
  polite: string
  /** Failures: interrupts. */
  assertive: string
}

/**
 * What changed from one snapshot to the next. Changes with an offer to undo are left out, because the offer says it. So is
 * what a bulk run does to each campaign: the run's line says it, and its failures are announced when it ends.
 *
 * @param now ms since the epoch
 */
export function announcement(before: Snapshot, after: Snapshot, now: number): Announcement {
  const offered = newlyOffered(before, after)
  const nameOf = (row: CampaignRow) => nameOnShow(after, row)
  const runs = [...before.runs, ...after.runs].filter(({ left }) => left > 0)
  const changed = pairs(before, after).filter((pair) => !isOfRun(pair, runs))
  const changes = changed.flatMap(([rowBefore, row]) =>
    offered.has(rowKey(row)) ? [] : (rowChange(rowBefore, row, nameOf, after.preferences, now) ?? []),
  )
  const failed = [...changed.flatMap(newlyFailed), ...failedInEndedRuns(before, after)]
  return { polite: summary(changes).join(' '), assertive: failureSummary(failed, nameOf, now).join(' ') }
}

type Pair = [before: CampaignRow, after: CampaignRow]

/** The rows that changed: those in both snapshots, but as different objects. */
function pairs(before: Snapshot, after: Snapshot): Pair[] {
  if (before.campaigns === after.campaigns) return []
  const rowsBefore = new Map(rowsOnlyIn(before, after).map((row) => [rowKey(row), row]))
  return rowsOnlyIn(after, before).flatMap((row): Pair[] => {
    const rowBefore = rowsBefore.get(rowKey(row))
    return rowBefore ? [[rowBefore, row]] : []
  })
}

function rowsOnlyIn(one: Snapshot, other: Snapshot): CampaignRow[] {
  const rows = new Set(other.campaigns)
  return one.campaigns.filter((row) => !rows.has(row))
}

function newlyOffered(before: Snapshot, after: Snapshot): Set<string> {
  const idOf = ({ account, id }: UndoOffer) => `${account}/${id}`
  const earlier = new Set(before.undoOffers.map(idOf))
  return new Set(after.undoOffers.filter((offer) => !earlier.has(idOf(offer))).map(campaignKey))
}

function isOfRun(pair: Pair, runs: RunView[]): boolean {
  const [before, after] = pair
  const [failed] = newlyFailed(pair)
  const verb = after.action?.verb ?? before.action?.verb ?? failed?.failure.verb
  return runs.some((run) => run.account === after.account && run.verb === verb)
}

/** Up to three changes are announced one by one. More are counted by kind. */
function summary(changes: Change[]): string[] {
  if (changes.length <= mostNamed) return changes.map(({ text }) => text)
  const kinds = new Set(changes.map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    return ofKind.length === 1 ? ofKind.map(({ text }) => text) : [changesText(kind, ofKind.length)]
  })
}

type FailedRow = CampaignRow & { failure: NonNullable<CampaignRow['failure']> }

const hasFailed = (row: CampaignRow): row is FailedRow => row.failure !== null && row.action === null

function newlyFailed([before, after]: Pair): FailedRow[] {
  return hasFailed(after) && after.failure.at !== before.failure?.at ? [after] : []
}

function failedInEndedRuns(before: Snapshot, after: Snapshot): FailedRow[] {
  const batchesUnderWay = ({ runs }: Snapshot) =>
    new Set(runs.filter(({ left }) => left > 0).map(({ batchId }) => batchId))
  const [were, are] = [batchesUnderWay(before), batchesUnderWay(after)]
  const ended = after.runs.filter(
    ({ batchId, failed }) => were.has(batchId) && !are.has(batchId) && failed > 0,
  )
  const failedIn = (row: FailedRow) =>
    ended.some(
      ({ account, verb, askedAt }) =>
        row.account === account && row.failure.verb === verb && row.failure.askedAt >= askedAt,
    )
  return ended.length === 0 ? [] : after.campaigns.filter(hasFailed).filter(failedIn)
}

/** Up to three failures with their causes. More are counted. */
function failureSummary(rows: FailedRow[], nameOf: NameOf, now: number): string[] {
  if (rows.length <= mostNamed) {
    return rows.map((row) => {
      const { verb, error } = row.failure
      const about = whoseAtStart(nameOf(row), isOfProspects(row.failure, row))
      return `${about} couldn’t be ${past[verb]}. ${errorText(error, now).cause}`
    })
  }
  const campaigns = rows.filter((row) => !isOfProspects(row.failure, row))
  return [
    ...failedCount('pause', campaigns.filter(({ failure }) => failure.verb === 'pause').length),
    ...failedCount('resume', campaigns.filter(({ failure }) => failure.verb === 'resume').length),
    ...failedCount('resume', rows.length - campaigns.length, true),
  ]
}

const failedCount = (verb: Verb, count: number, areProspects = false) =>
  count === 0 ? [] : [`${whoseAtStart(counted(count, 'campaign'), areProspects)} couldn’t be ${past[verb]}.`]
