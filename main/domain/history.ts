import type { AccountEntry, HistoryAsked, HistoryEntry } from '../../preload/shared/contract'
import { plain, wordsOf } from '../../preload/shared/search'
import { dayMs } from '../../preload/shared/zonedTime'
import { accomplished, type CampaignChange, type CutOff, foundToBeDone } from './campaign'
import { errorLabel } from './result'

/** A line of the history file: something that happened, or a reason that was given later. */
export type HistoryRecord = HistoryEntry | { amends: string; reason: string }

/** 12 months. */
const keptForMs = 366 * dayMs

/** The line that a change is worth; null for all that only leads there. `at` is in ms since the epoch. */
export function historyEntry(
  change: CampaignChange,
  { id, at, reason, batchId }: Pick<HistoryEntry, 'id' | 'at' | 'reason' | 'batchId'>,
): HistoryEntry | null {
  const { campaign } = change.after
  const base = { id, at, campaignId: campaign.id, campaignName: campaign.name }
  const ended = endedAction(change)
  if (ended) return { ...base, kind: 'action', reason, batchId, ...ended }
  const statuses = changeElsewhere(change)
  return statuses && { ...base, kind: 'seen', reason: '', batchId: null, ...statuses }
}

type EndedAction = Pick<
  Extract<HistoryEntry, { kind: 'action' }>,
  'verb' | 'withProspects' | 'isOfProspects' | 'until' | 'zone' | 'byTimer' | 'outcome' | 'error'
>

function endedAction(change: CampaignChange): EndedAction | null {
  const { before, event, after } = change
  const { action, interrupted, failure } = before
  if (accomplished(change) && action) return ended(action, 'done')
  if (foundToBeDone(change) && interrupted) return ended(interrupted, 'done')
  if (action && event.kind === 'cancelled') return ended(action, 'cancelled')
  if (action && after.failure) return ended(action, 'failed', errorLabel(after.failure.error))
  return interrupted && after.failure && !failure ? ended(interrupted, 'interrupted') : null
}

const ended = (
  { verb, withProspects, end, byTimer = false, changesStatus }: CutOff,
  outcome: EndedAction['outcome'],
  error: string | null = null,
): EndedAction => ({
  verb,
  withProspects,
  isOfProspects: verb === 'resume' && withProspects && !changesStatus,
  until: verb === 'pause' ? (end?.until ?? null) : null,
  zone: verb === 'pause' ? (end?.zone ?? null) : null,
  byTimer,
  outcome,
  error,
})

/** A change of status that nobody here asked for. */
function changeElsewhere({ before, event, after }: CampaignChange) {
  const isOfOthers = event.kind === 'read' && before.readAt !== null && !before.action && !before.interrupted
  const from = before.campaign.status
  const to = after.campaign.status
  return isOfOthers && from !== to ? { from, to } : null
}

export const inOneLine = (reason: string) => reason.replace(/\s+/gu, ' ').trim()

/**
 * The batch of a pause that ends at `plannedFor` (ms since the epoch): pauses of one run with the same end are resumed as
 * one. Null where the campaign was paused alone.
 */
export function plannedBatch(
  records: readonly HistoryRecord[],
  campaignId: string,
  plannedFor: number,
): string | null {
  const pause = records.findLast(
    (record) =>
      !('amends' in record) &&
      record.campaignId === campaignId &&
      record.kind === 'action' &&
      record.verb === 'pause' &&
      record.outcome === 'done',
  )
  if (!pause || 'amends' in pause || pause.batchId === null) return null
  return `${pause.batchId}@${plannedFor}`
}

/** The entries that are kept, the oldest first, with the reasons that were given later. */
export function entriesOf(records: readonly HistoryRecord[], now: number): HistoryEntry[] {
  const entries = new Map<string, HistoryEntry>()
  for (const record of records) {
    const amended = 'amends' in record ? entries.get(record.amends) : undefined
    if ('amends' in record) {
      if (amended) entries.set(amended.id, { ...amended, reason: record.reason })
    } else if (record.at > now - keptForMs) entries.set(record.id, record)
  }
  return [...entries.values()]
}

export function matching({
  search,
  filter,
  from,
  until,
  campaign,
}: Omit<HistoryAsked, 'limit'>): (entry: AccountEntry) => boolean {
  const words = wordsOf(search)
  return (entry) => {
    const isOfCampaign =
      campaign === null || (entry.account === campaign.account && entry.campaignId === campaign.campaignId)
    if (!isOfCampaign || entry.at < (from ?? -Infinity) || entry.at >= (until ?? Infinity)) return false
    return isOfKind(entry, filter) && hasWords(entry, words)
  }
}

function hasWords({ campaignName, reason }: HistoryEntry, words: string[]): boolean {
  if (words.length === 0) return true
  const text = plain(`${campaignName} ${reason}`)
  return words.every((word) => text.includes(word))
}

function isOfKind(entry: HistoryEntry, filter: HistoryAsked['filter']): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'here':
      return entry.kind === 'action'
    case 'elsewhere':
      return entry.kind === 'seen'
    case 'failed':
      return entry.kind === 'action' && entry.outcome !== 'done'
  }
}
