import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { AccountEntry, HistoryAsked, HistoryRun, Snapshot } from '../../preload/shared/contract'
import { numberText } from '../../preload/shared/words'
import { nameIfSeveral } from '../snapshot/accountsOnShow'
import { useRun } from '../snapshot/commands'
import { otherwiseText, shareHistoryRunText, sizeOfRun, whatRunText } from '../words/historyText'
import { HistoryLine } from './HistoryLine'
import { RunMembers } from './RunMembers'

interface Props {
  run: HistoryRun
  /** Its newest entry that was found. */
  entry: AccountEntry
  /** What is looked for. */
  asked: HistoryAsked
  snapshot: Snapshot
  now: number
}

/** What was done to many campaigns at once: one line that opens. */
export function HistoryRunItem({ run, entry, asked, snapshot, now }: Props) {
  const send = useRun()
  const membersId = useId()
  const [isOpen, setOpen] = useState(false)
  const what = whatRunText(run, now)
  const otherwise = otherwiseText(run)
  // In the order of the accounts, whichever of them was done first.
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
      {isOpen && <RunMembers id={membersId} run={run} asked={asked} snapshot={snapshot} />}
    </>
  )
}
