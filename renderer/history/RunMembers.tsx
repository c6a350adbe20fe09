import { useMemo, useRef, useState } from 'react'
import type { AccountEntry, HistoryAsked, HistoryRun, Snapshot } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { memberText, sizeOfRun } from '../words/historyText'
import { campaignLabel, type Suffixes, suffixesOf } from './campaignLabel'
import { ShowMore } from './HistoryList'
import { useHistory } from './useHistory'

/** Campaigns shown at first, and with each `Show more`. */
const atATime = 100

interface Props {
  id: string
  run: HistoryRun
  asked: HistoryAsked
  snapshot: Snapshot
}

/** The campaigns of a run that are looked for, or all of them, and what became of each. */
export function RunMembers({ id, run, asked, snapshot }: Props) {
  const [limit, setLimit] = useState(atATime)
  const list = useRef<HTMLUListElement>(null)
  const [isWhole, setWhole] = useState(false)
  const { batchId, accounts } = run
  const wanted = isWhole ? { ...asked, search: '', filter: 'all' as const, from: null, until: null } : asked
  const found = useHistory({ ...wanted, batchId, limit }, snapshot.revision)
  const size = sizeOfRun(run)
  const { campaigns } = snapshot
  const suffixes = useMemo(() => suffixesOf(found?.entries ?? [], campaigns), [found, campaigns])
  return (
    <div className="history-members" id={id}>
      <ul ref={list} aria-label="Its campaigns">
        {found?.entries.map((entry) => (
          <Member
            key={`${entry.account}/${entry.id}`}
            entry={entry}
            suffixes={suffixes}
            run={run}
            accountName={accounts.length > 1 ? nameIfSeveral(snapshot, entry.account) : undefined}
          />
        ))}
      </ul>
      {found && (
        <ShowMore
          list={list}
          shown={found.entries.length}
          total={found.total}
          onMore={() => setLimit(limit + atATime)}
        />
      )}
      {!isWhole && run.found < size && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          Show all {numberText(size)}
        </button>
      )}
    </div>
  )
}

interface MemberProps {
  entry: AccountEntry
  suffixes: Suffixes
  run: HistoryRun
  accountName: string | undefined
}

function Member({ entry, suffixes, run, accountName }: MemberProps) {
  if (entry.kind !== 'action') return null
  const ownReason = entry.reason === run.reason ? '' : entry.reason
  return (
    <li tabIndex={-1}>
      <span className="history-member" dir="auto">
        {campaignLabel(entry, suffixes)}
        {accountName && <small> · {accountName}</small>}
        {ownReason !== '' && <small> “{ownReason}”</small>}
      </span>{' '}
      <span
        className="history-outcome"
        data-failed={entry.outcome !== 'done'}
        title={entry.error ?? undefined}
      >
        {memberText(entry, run, Date.now())}
      </span>
    </li>
  )
}
