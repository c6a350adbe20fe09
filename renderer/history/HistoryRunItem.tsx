import { ChevronRight } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import type { AccountEntry, HistoryAsked, HistoryRun, Snapshot } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { TextButton } from '../controls/Buttons'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { memberText, otherwiseText, shareHistoryRunText, sizeOfRun, whatRunText } from '../words/historyText'
import { campaignLabel, type Suffixes, suffixesOf } from './campaignLabel'
import { HistoryLine } from './HistoryLine'
import { ShowMore } from './ShowMore'
import { useHistory } from './useHistory'

interface Props {
  run: HistoryRun
  /** The newest matching entry of the run. */
  entry: AccountEntry
  query: HistoryAsked
  snapshot: Snapshot
  now: number
}

/** A bulk run: a line that expands to its campaigns. */
export function HistoryRunItem({ run, entry, query, snapshot, now }: Props) {
  const send = useRun()
  const membersId = useId()
  const [isOpen, setOpen] = useState(false)
  const what = whatRunText(run, now)
  const otherwise = otherwiseText(run)
  // In the order of the accounts, not of the run.
  const accountNames = snapshot.accounts.flatMap(({ key }) =>
    run.accounts.includes(key) ? (nameIfSeveral(snapshot, key) ?? []) : [],
  )
  const { batchId, done, found } = run

  return (
    <>
      <HistoryLine
        at={entry.at}
        now={now}
        about={what}
        reason={run.reason}
        onExplain={(reason) => void send(window.pauseBar.explainRun({ batchId, reason }))}
        share={() => shareHistoryRunText(run, entry.at, Date.now())}
        footnote={
          <>
            {otherwise !== '' && (
              <p className="history-what" data-failed={run.failed > 0 || run.interrupted > 0}>
                {otherwise}
              </p>
            )}
            {found < sizeOfRun(run) && <p className="history-what">{numberText(found)} of them found</p>}
          </>
        }
      >
        <button
          type="button"
          className="history-run"
          aria-expanded={isOpen}
          aria-controls={isOpen ? membersId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span data-failed={done === 0}>{what}</span> <ChevronRight />
        </button>
        {accountNames.length > 0 && (
          <p className="history-what" dir="auto">
            {accountNames.join(', ')}
          </p>
        )}
      </HistoryLine>
      {isOpen && <RunMembers id={membersId} run={run} query={query} snapshot={snapshot} />}
    </>
  )
}

/** How many campaigns are shown at first, and with each `Show more`. */
const pageSize = 100

type RunMembersProps = Pick<Props, 'run' | 'query' | 'snapshot'> & { id: string }

/** The campaigns of a run that match the query, or all of them, and what became of each. */
function RunMembers({ id, run, query, snapshot }: RunMembersProps) {
  const [limit, setLimit] = useState(pageSize)
  const list = useRef<HTMLUListElement>(null)
  const [isShowingAll, setShowingAll] = useState(false)
  const { batchId, accounts } = run
  const all = { search: '', filter: 'all', from: null, until: null } as const
  const found = useHistory({ ...query, ...(isShowingAll && all), batchId, limit }, snapshot.revision)
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
          onMore={() => setLimit(limit + pageSize)}
        />
      )}
      {!isShowingAll && run.found < size && (
        <TextButton onClick={() => setShowingAll(true)}>Show all {numberText(size)}</TextButton>
      )}
    </div>
  )
}

type MemberProps = Pick<Props, 'entry' | 'run'> & { suffixes: Suffixes; accountName: string | undefined }

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
