import { useEffect, useRef, useState } from 'react'
import type { AccountEntry, HistoryAsked, HistoryFound } from '../../preload/shared/contract'
import type { CampaignRef } from '../campaigns/items'
import { answered } from '../snapshot/commands'
import { oneAtATime } from './oneAtATime'

/** While a run over many is under way, there is a change many times a second (ms). */
const betweenReadings = 500

/**
 * What is found, and again after each change of the snapshot; what was found before stays until then. Null before the first
 * answer.
 */
export function useHistory(asked: HistoryAsked, revision: number): HistoryFound | null {
  const [found, setFound] = useState<HistoryFound | null>(null)
  const [ask] = useState(() =>
    oneAtATime(
      (question: HistoryAsked) => answered(window.pauseBar.getHistory(question)),
      (answer) => answer.ok && setFound(answer.value),
    ),
  )
  const { search, filter, from, until, campaign, batchId, limit } = asked
  const { account, campaignId } = campaign ?? {}
  const change = useUnhurried(revision, betweenReadings)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change may have brought a new entry.
  useEffect(() => {
    const only = account && campaignId ? { account, campaignId } : null
    ask({ search, filter, from, until, campaign: only, batchId, limit })
  }, [ask, search, filter, from, until, account, campaignId, batchId, limit, change])
  return found
}

/** The value as it is now, or was at most so long ago (ms). */
function useUnhurried<Value>(value: Value, atMost: number): Value {
  const [unhurried, setUnhurried] = useState(value)
  const takenAt = useRef(0)
  useEffect(() => {
    const take = () => {
      takenAt.current = Date.now()
      setUnhurried(value)
    }
    const timer = setTimeout(take, Math.max(0, takenAt.current + atMost - Date.now()))
    return () => clearTimeout(timer)
  }, [value, atMost])
  return unhurried
}

/** The newest entries that the history has of a campaign, the newest first; none where it could not be read. */
export async function newestEntriesOf(campaign: CampaignRef, limit: number): Promise<AccountEntry[]> {
  const { account, campaignId } = campaign
  const asked = { search: '', filter: 'all', from: null, until: null, limit } as const
  const found = await answered(window.pauseBar.getHistory({ ...asked, campaign: { account, campaignId } }))
  return found.ok ? found.value.entries : []
}
