import type { CampaignRow, RunView, Snapshot, UndoOffer } from '../../preload/shared/contract'
import { rowKey } from '../../preload/shared/names'
import { counted, isOfProspects, past, whoseAtStart } from '../../preload/shared/words'
import { campaignKey } from '../campaigns/items'
import { nameOnShow } from '../snapshot/accountsOnShow'
import { errorText } from './errorText'
import { type Change, changesText, type NameOf, rowChange } from './rowChange'

const mostNamed = 3

/** What is said to people who hear the screen; empty for nothing. */
export interface Announcement {
  /** Said when what is being said is over. */
  polite: string
  /** Failures: said at once. */
  assertive: string
}

/**
 * What changed from one snapshot to the next. A change that comes with an offer to undo it is left out: the offer says
 * it. So is what a run over many campaigns does to each: its line says that, and its failures are told at its end.
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

/** The rows that are in both and not the same object: of 10,000 all but a few are. */
function pairs(before: Snapshot, after: Snapshot): Pair[] {
  if (before.campaigns === after.campaigns) return []
  const rowsBefore = new Map(missingIn(after, before).map((row) => [rowKey(row), row]))
  return missingIn(before, after).flatMap((row): Pair[] => {
    const rowBefore = rowsBefore.get(rowKey(row))
    return rowBefore ? [[rowBefore, row]] : []
  })
}

function missingIn(other: Snapshot, one: Snapshot): CampaignRow[] {
  const rows = new Set(other.campaigns)
  return one.campaigns.filter((row) => !rows.has(row))
}

function newlyOffered(before: Snapshot, after: Snapshot): Set<string> {
  const idOf = ({ account, id }: UndoOffer) => `${account}/${id}`
  const known = new Set(before.undoOffers.map(idOf))
  return new Set(after.undoOffers.filter((offer) => !known.has(idOf(offer))).map(campaignKey))
}

function isOfRun(pair: Pair, runs: RunView[]): boolean {
  const [before, after] = pair
  const [failed] = newlyFailed(pair)
  const verb = after.action?.verb ?? before.action?.verb ?? failed?.failure.verb
  return runs.some((run) => run.account === after.account && run.verb === verb)
}

/** Up to three are told one by one; of more, those of a kind are counted. */
function summary(changes: Change[]): string[] {
  if (changes.length <= mostNamed) return changes.map(({ text }) => text)
  const kinds = new Set(changes.map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind)
    return ofKind.length === 1 ? ofKind.map(({ text }) => text) : [changesText[kind](ofKind.length)]
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

/** Up to three with their causes; of more, how many. */
function failureSummary(rows: FailedRow[], nameOf: NameOf, now: number): string[] {
  if (rows.length <= mostNamed) {
    return rows.map((row) => {
      const { verb, error } = row.failure
      const about = whoseAtStart(nameOf(row), isOfProspects(row.failure, row))
      return `${about} couldn’t be ${past[verb]}. ${errorText(error, now).cause}`
    })
  }
  const ofProspects = rows.filter((row) => isOfProspects(row.failure, row))
  const others = rows.filter((row) => !ofProspects.includes(row))
  return [
    ...countOfFailed(
      'paused',
      others.filter(({ failure }) => failure.verb === 'pause'),
    ),
    ...countOfFailed(
      'resumed',
      others.filter(({ failure }) => failure.verb === 'resume'),
    ),
    ...countOfFailed('resumed', ofProspects, true),
  ]
}

function countOfFailed(done: string, { length }: FailedRow[], areProspects = false): string[] {
  if (length === 0) return []
  return [`${whoseAtStart(counted(length, 'campaign'), areProspects)} couldn’t be ${done}.`]
}
