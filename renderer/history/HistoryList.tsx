import { type Ref, useMemo } from 'react'
import type { AccountEntry, HistoryAsked, HistoryFound, Snapshot } from '../../preload/shared/contract'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { dayText, isSameDay } from '../words/ageText'
import { campaignLabel, suffixesOf } from './campaignLabel'
import { HistoryItem } from './HistoryItem'
import { HistoryRunItem } from './HistoryRunItem'

interface Props {
  ref: Ref<HTMLUListElement>
  found: HistoryFound
  query: HistoryAsked
  /** The name of the campaign that the view is about; undefined for the history of all. */
  campaignName: string | undefined
  snapshot: Snapshot
}

/** The entries, newest first, grouped by day. */
export function HistoryList({ ref, found, query, campaignName, snapshot }: Props) {
  const now = Date.now()
  const { entries, runs } = found
  const { campaigns } = snapshot
  const suffixes = useMemo(() => suffixesOf(entries, campaigns), [entries, campaigns])
  const runsById = new Map(runs.map((run) => [run.batchId, run]))

  function renderEntry(entry: AccountEntry) {
    const run = entry.batchId === null ? undefined : runsById.get(entry.batchId)
    if (run && !query.campaign) {
      return <HistoryRunItem run={run} entry={entry} query={query} snapshot={snapshot} now={now} />
    }
    return (
      <HistoryItem
        entry={entry}
        label={entry.campaignName === campaignName ? undefined : campaignLabel(entry, suffixes)}
        run={run}
        accountName={query.campaign ? undefined : nameIfSeveral(snapshot, entry.account)}
        now={now}
      />
    )
  }

  return (
    <ul ref={ref} className="history" aria-label="History" data-hour12={snapshot.usesHour12}>
      {entries.map((entry, index) => (
        <li key={keyOfLine(entry, runsById.has(entry.batchId ?? ''))} className="history-entry">
          {isFirstOfDay(entry, entries[index - 1]) && (
            <h3 className="fine-print">{dayText(entry.at, now)}</h3>
          )}
          {renderEntry(entry)}
        </li>
      ))}
    </ul>
  )
}

/** A run keeps its line whichever of its entries is the newest. */
const keyOfLine = ({ account, id, batchId }: AccountEntry, isRun: boolean) =>
  isRun ? `run/${batchId}` : `${account}/${id}`

const isFirstOfDay = (entry: AccountEntry, before: AccountEntry | undefined) =>
  before === undefined || !isSameDay(entry.at, before.at)
