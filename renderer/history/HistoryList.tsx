import { type Ref, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import type { AccountEntry, HistoryAsked, HistoryFound, Snapshot } from '../../preload/shared/contract'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { dayText } from '../words/ageText'
import { campaignLabel, suffixesOf } from './campaignLabel'
import { HistoryItem } from './HistoryItem'
import { HistoryRunItem } from './HistoryRunItem'

interface Props {
  ref: Ref<HTMLUListElement>
  found: HistoryFound
  asked: HistoryAsked
  /** What the campaign is called that the history is about; undefined for that of all. */
  campaignName: string | undefined
  snapshot: Snapshot
}

/** What happened, the newest first, under the days on which it did. */
export function HistoryList({ ref, found, asked, campaignName, snapshot }: Props) {
  const now = Date.now()
  const { entries, runs } = found
  const { campaigns } = snapshot
  const suffixes = useMemo(() => suffixesOf(entries, campaigns), [entries, campaigns])
  const runsById = new Map(runs.map((run) => [run.batchId, run]))

  function draw(entry: AccountEntry) {
    const run = entry.batchId === null ? undefined : runsById.get(entry.batchId)
    if (run && !asked.campaign) {
      return <HistoryRunItem run={run} entry={entry} asked={asked} snapshot={snapshot} now={now} />
    }
    return (
      <HistoryItem
        entry={entry}
        label={entry.campaignName === campaignName ? undefined : campaignLabel(entry, suffixes)}
        run={run}
        accountName={asked.campaign ? undefined : nameIfSeveral(snapshot, entry.account)}
        now={now}
      />
    )
  }

  return (
    <ul ref={ref} className="history" aria-label="History" data-hour12={snapshot.usesHour12}>
      {entries.map((entry, index) => (
        <li key={keyOfLine(entry, runsById.has(entry.batchId ?? ''))} className="history-entry">
          {isFirstOfDay(entry, entries[index - 1]) && <h3>{dayText(entry.at, now)}</h3>}
          {draw(entry)}
        </li>
      ))}
    </ul>
  )
}

/** A run stays the same line whichever of its entries is the newest by now. */
const keyOfLine = ({ account, id, batchId }: AccountEntry, isRun: boolean) =>
  isRun ? `run/${batchId}` : `${account}/${id}`

const isFirstOfDay = (entry: AccountEntry, before: AccountEntry | undefined) =>
  before === undefined || new Date(entry.at).toDateString() !== new Date(before.at).toDateString()

interface ShowMoreProps {
  list: RefObject<HTMLUListElement | null>
  /** How many lines the list has, and how many there are. */
  shown: number
  total: number
  onMore: () => void
}

/** The way to the rest of a list. The focus goes on to the first line that comes, since the button may go then. */
export function ShowMore({ list, shown, total, onMore }: ShowMoreProps) {
  const firstNew = useRef<number | null>(null)

  useLayoutEffect(() => {
    if (firstNew.current === null || shown <= firstNew.current) return
    const line = list.current?.children[firstNew.current]
    firstNew.current = null
    const target = line?.querySelector('button') ?? line
    if (target instanceof HTMLElement) target.focus()
  }, [list, shown])

  if (shown >= total) return null
  return (
    <button
      type="button"
      className="text-button history-more"
      onClick={() => {
        firstNew.current = shown
        onMore()
      }}
    >
      Show more
    </button>
  )
}
