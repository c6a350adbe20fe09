import { useEffect, useRef, useState } from 'react'
import type { AccountEntry, CampaignRef, HistoryAsked, HistoryFound } from '../../preload/shared/contract'
import { answered } from '../snapshot/commands'
import { oneAtATime } from './oneAtATime'

/** A bulk run changes the snapshot many times a second. */
const minIntervalMs = 500

/**
 * What the query finds, updated with each revision of the snapshot. The last result stays until the next one arrives; null
 * before the first.
 */
export function useHistory(query: HistoryAsked, revision: number): HistoryFound | null {
  const [found, setFound] = useState<HistoryFound | null>(null)
  const [send] = useState(() =>
    oneAtATime(
      (next: HistoryAsked) => answered(window.pauseBar.getHistory(next)),
      (answer) => answer.ok && setFound(answer.value),
    ),
  )
  const { search, filter, from, until, campaign, batchId, limit } = query
  const { account, campaignId } = campaign ?? {}
  const throttledRevision = useThrottled(revision, minIntervalMs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision may have a new entry.
  useEffect(() => {
    const only = account && campaignId ? { account, campaignId } : null
    send({ search, filter, from, until, campaign: only, batchId, limit })
  }, [send, search, filter, from, until, account, campaignId, batchId, limit, throttledRevision])
  return found
}

/** The value, updated at most once per interval. */
function useThrottled<Value>(value: Value, intervalMs: number): Value {
  const [throttled, setThrottled] = useState(value)
  const takenAt = useRef(0)
  useEffect(() => {
    const take = () => {
      takenAt.current = Date.now()
      setThrottled(value)
    }
    const timeout = setTimeout(take, Math.max(0, takenAt.current + intervalMs - Date.now()))
    return () => clearTimeout(timeout)
  }, [value, intervalMs])
  return throttled
}

/** A campaign’s newest entries, newest first; none if the history can’t be read. */
export async function newestEntriesOf(campaign: CampaignRef, limit: number): Promise<AccountEntry[]> {
  const { account, campaignId } = campaign
  const query = { search: '', filter: 'all', from: null, until: null, limit } as const
  const found = await answered(window.pauseBar.getHistory({ ...query, campaign: { account, campaignId } }))
  return found.ok ? found.value.entries : []
}
